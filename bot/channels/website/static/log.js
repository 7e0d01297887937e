// Messages of the contract go in, possibly twice; the visible conversation comes out, each message once.
import { button, el, focusedIn } from './element.js';
import { markup } from './markup.js';

const SENDERS = { bot: 'Spoorwijzer', coach: 'Coach', user: 'U' };
const CERTAINTY = { zeker: 'zeker', vrij_zeker: 'vrij zeker', te_controleren: 'nog te controleren' };
const DAY = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export class Log {
  constructor(api, onChoose) {
    this.api = api;
    this.onChoose = onChoose;
    this.entries = [];
    this.node = el('div', {
      class: 'chat-log', role: 'log', 'aria-live': 'polite', 'aria-label': 'Gesprek', tabindex: 0,
    });
  }

  /** Shows earlier messages without having a screen reader read the whole conversation again. */
  restore(messages) {
    this.node.ariaLive = 'off';
    this.add(messages, 0);
    setTimeout(() => { this.node.ariaLive = 'polite'; }, 200);
  }

  /** Returns the elements that are new; they are placed after `underWay` waiting messages, those that they answer. */
  add(messages, underWay = 1) {
    const waiting = this.entries.filter((entry) => entry.state.textContent);
    const added = messages.map((message) => this.place(message, '', waiting[underWay]));
    this.refreshChoices();
    return added.filter(Boolean);
  }

  addWaiting(message) {
    this.place(message, 'Wordt verzonden…');
    this.refreshChoices();
    this.node.lastElementChild.scrollIntoView({ block: 'nearest' });
  }

  /** An empty state means: delivered. Add the answer first, because that is placed after the message under way. */
  settle(id, state) {
    const entry = this.entries.find(({ message }) => message.id === id);
    if (entry) entry.state.textContent = state;
  }

  remove(id) {
    this.entries = this.entries.filter(({ message, node }) => message.id !== id || node.remove());
    this.refreshChoices();
  }

  clear() {
    // Removing the focused button would drop the focus to the page.
    if (this.node.contains(focusedIn(this.node))) this.node.focus();
    this.entries = [];
    this.node.replaceChildren();
  }

  /** Where reading starts: at the person's own words if they are short, otherwise at the answer. */
  startOf(answer) {
    const asked = answer.previousElementSibling;
    return asked && asked.offsetHeight * 5 < this.node.clientHeight ? asked : answer;
  }

  /**
   * What gets the focus when reading starts at `start`: the first choice if that will be in view. Otherwise the name
   * above the answer: someone who presses Enter must see what that does, and a screen reader reads only the name again.
   */
  landing(start, answer) {
    const choice = this.entries.at(-1)?.buttons.find(isOpen);
    if (!choice) return null;
    const height = choice.getBoundingClientRect().bottom - start.getBoundingClientRect().top;
    if (height < Math.min(this.node.clientHeight, window.innerHeight)) return choice;
    const name = answer.firstElementChild;
    name.tabIndex = -1;
    return name;
  }

  place(message, stateText, before) {
    if (this.entries.some((entry) => entry.message.id === message.id)) return null;
    const state = el('p', { class: 'chat-state' }, stateText);
    const choose = (choice, one) => isOpen(one) && this.onChoose(choice);
    const entry = { message, state, ...messageElement(message, this.api, choose) };
    entry.node.append(state);
    this.node.insertBefore(entry.node, before?.node ?? null);
    this.entries.splice(before ? this.entries.indexOf(before) : this.entries.length, 0, entry);
    return entry.node;
  }

  /** Only the newest question can be answered, and only as long as the person has said nothing after it. */
  refreshChoices() {
    let open = true;
    let reply = null;
    for (const { message, buttons } of [...this.entries].reverse()) {
      if (message.from === 'user') {
        open = false;
        reply = simple(message.text);
      }
      for (const one of buttons) mark(one, open, reply);
      if (buttons.length) {
        open = false;
        reply = null;
      }
    }
  }
}

function simple(text) {
  return String(text).trim().toLowerCase();
}

function isOpen(node) {
  return !node.disabled && !node.ariaDisabled;
}

function mark(node, open, reply) {
  node.ariaPressed = simple(node.textContent) === reply ? 'true' : null;
  if (open) {
    node.disabled = false;
    node.ariaDisabled = null;
  } else if (focusedIn(node) === node) {
    // Disabling it now would drop the focus, so that waits until the focus has moved on.
    node.ariaDisabled = 'true';
    node.addEventListener('blur', () => { node.disabled = Boolean(node.ariaDisabled); }, { once: true });
  } else {
    node.disabled = true;
  }
}

/** Returns {node, buttons}: the element and the choice buttons in it. */
function messageElement(message, api, onChoose) {
  const from = ['coach', 'user'].includes(message.from) ? message.from : 'bot';
  const buttons = list(message.choices).map((choice) => choiceButton(choice, onChoose));
  const node = el('div', {
    class: `chat-message chat-from-${from}`,
    // People need not hear back what they have just typed.
    'aria-live': from === 'user' ? 'off' : null,
  },
  el('p', { class: 'chat-sender' }, SENDERS[from]),
  bubble(message, from, api),
  buttons.length ? choiceList(buttons) : null);
  return { node, buttons };
}

function bubble(message, from, api) {
  // What a person typed is shown as typed: a dash or star in it is no markup.
  const text = from === 'user' ? el('p', { class: 'chat-typed' }, String(message.text ?? '')) : markup(message.text);
  return el('div', { class: 'chat-bubble' }, text,
    attachments(list(message.attachments), api), terms(list(message.terms)), sources(list(message.sources), api));
}

function choiceButton(choice, onChoose) {
  return button(String(choice.title ?? ''), '', ({ currentTarget }) => onChoose(choice, currentTarget));
}

function choiceList(buttons) {
  return el('div', { role: 'group', 'aria-label': 'Kies een antwoord' },
    el('ul', { class: 'chat-choices', role: 'list' }, ...buttons.map((one) => el('li', {}, one))));
}

function attachments(items, api) {
  if (!items.length) return null;
  return el('ul', { class: 'chat-attachments' }, ...items.map((item) => el('li', {}, link(item, api))));
}

function terms(items) {
  if (!items.length) return null;
  const pairs = items.flatMap(({ term, meaning }) => [
    el('dt', {}, String(term ?? '')), el('dd', {}, String(meaning ?? '')),
  ]);
  return disclosure(`Begrippen (${items.length})`, el('dl', {}, ...pairs));
}

function sources(items, api) {
  if (!items.length) return null;
  const days = new Set(items.map((item) => item.checked_on));
  const shared = days.size === 1 ? checked(items[0]) : null;
  const lines = items.map((item) => {
    const remarks = [CERTAINTY[item.certainty], shared ? null : checked(item)].filter(Boolean);
    const remark = remarks.length ? el('span', { class: 'chat-remark' }, ` (${remarks.join(', ')})`) : null;
    return el('li', {}, link(item, api), remark);
  });
  return disclosure([`Bronnen (${items.length})`, shared].filter(Boolean).join(', '), el('ul', {}, ...lines));
}

function checked(source) {
  const day = new Date(`${source.checked_on}T00:00:00Z`);
  return Number.isNaN(+day) ? null : `gecontroleerd op ${DAY.format(day)}`;
}

function disclosure(title, body) {
  return el('details', { class: 'chat-more' }, el('summary', {}, title), body);
}

function link({ title, url }, api) {
  const address = webAddress(url, api);
  const label = String(title || address || '');
  if (!address) return label;
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' },
    label, el('span', { class: 'chat-hidden' }, ' (opent in een nieuw tabblad)'));
}

function webAddress(url, api) {
  try {
    const address = new URL(String(url), new URL(api, window.location.href));
    return ['http:', 'https:'].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

function list(value) {
  return Array.isArray(value) ? value : [];
}
