// Shows messages with the page's own code, one at a time, and gives what of each is shown wrong.
async (messages) => {
  const { Log } = await import('/static/log.js');
  const words = (text) => text.replace(/^\s*\d{1,4}\. /gm, '').replace(/\*\*/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const faults = [];
  const main = document.querySelector('.chat-log').parentElement;
  for (const message of messages) {
    const log = new Log({}, () => {});
    main.append(log.node);
    log.add([message], 0);
    const shown = log.node.textContent;
    const missing = words(message.text).find((word) => !shown.includes(word));
    if (missing) faults.push([message.text, 'a word is missing', missing]);
    if (/\*\*|\|\s*-{3}|\{\{|undefined|\[object/.test(shown)) faults.push([message.text, 'markup left']);
    const titles = [...log.node.querySelectorAll('.chat-choices button')].map((one) => one.textContent);
    if (titles.join('|') !== message.choices.map((one) => one.title).join('|')) faults.push([message.text, 'buttons', titles]);
    const links = [...log.node.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    if (!message.sources.every((one) => links.includes(new URL(one.url).href))) faults.push([message.text, 'a source is missing']);
    if (!message.terms.every((one) => shown.includes(one.meaning))) faults.push([message.text, 'a term is missing']);
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push([message.text, 'too wide']);
    log.node.remove();
  }
  return faults;
}
