// A tag, attributes and children go in, a DOM element comes out; and two elements used all over: button and question.

/** Strings become text nodes, so text can never become markup. Attributes that are false or null are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

export function button(title, className, onClick) {
  const node = el('button', { type: 'button', class: className }, title);
  // The second half of a double click is not a second press; what lies under the pointer may be a new button by then.
  node.addEventListener('click', (event) => event.detail > 1 || onClick(event));
  return node;
}

/** Asks for a decision in a modal dialog inside `host`; Escape means no. */
export function confirmed(host, title, text, action) {
  return new Promise((resolve) => {
    const names = { 'aria-labelledby': 'chat-question', 'aria-describedby': 'chat-effect' };
    const dialog = el('dialog', { class: 'chat-question', ...names },
      el('h2', { id: 'chat-question' }, title),
      el('p', { id: 'chat-effect' }, text),
      button('Annuleren', 'chat-quiet', () => dialog.close()),
      button(action, 'chat-firm', () => dialog.close('yes')));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    host.append(dialog);
    dialog.showModal();
  });
}

/** Unlike document.activeElement this also sees focus inside a shadow root. */
export function focusedIn(node) {
  return node.getRootNode().activeElement;
}
