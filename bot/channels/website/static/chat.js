// An element and the address of the server go in, a working conversation in that element comes out.
import { Composer } from './composer.js';
import { Connection, Memory, Outbox, Patience, newId } from './connection.js';
import { button, confirmed, el, focusedIn } from './element.js';
import { Log } from './log.js';

const FAILURES_BEFORE_BUTTON = 3;
const TYPING_AFTER_MS = 500;

/** `api` is the origin of the server, empty for the page's own. Nothing outside `element` is read or changed. */
export function mount(element, { api = '' } = {}) {
  const chat = new Chat(api);
  element.replaceChildren(chat.node);
  chat.open();
}

class Chat {
  constructor(api) {
    this.memory = new Memory(api);
    this.connection = new Connection(api, this.memory);
    this.outbox = new Outbox(this.connection, this.memory, this);
    this.opening = new Patience((count, refusal) => this.failing(null, count, refusal));
    this.log = new Log(api, ({ value, title }) => this.say({ choice: value, title }));
    this.composer = new Composer((text) => this.say({ text }));
    this.ready = false;
    this.build();
    this.listen();
  }

  build() {
    this.status = el('p', { class: 'chat-status', role: 'status' });
    this.trouble = el('p', { role: 'status' });
    this.retry = button('Opnieuw proberen', 'chat-quiet', () => this.hurry());
    this.retry.hidden = true;
    this.node = el('div', { class: 'chat', lang: 'nl' },
      el('div', { class: 'chat-toolbar', role: 'group', 'aria-label': 'Gesprek bedienen' },
        button('Naar het invoerveld', 'chat-skip', () => this.composer.input.focus()),
        button('Terug', 'chat-back', () => this.say({ text: 'terug' })),
        button('Opnieuw beginnen', '', () => this.restart()),
        button('Wis gesprek', '', () => this.erase())),
      this.log.node, this.status,
      el('div', { class: 'chat-trouble' }, this.trouble, this.retry),
      this.composer.node,
      el('p', { class: 'chat-note' },
        'Spoorwijzer geeft uitleg en geen juridisch advies. ', el('strong', {}, 'Deel geen medische gegevens.')));
  }

  listen() {
    let closed = [];
    addEventListener('online', () => this.hurry());
    // Another tab said something or began anew: the server knows in which order.
    addEventListener('storage', (event) => this.memory.changed(event, 'token', 'turn') && this.open());
    // Sources count on paper too, and a closed disclosure prints as its title only.
    addEventListener('beforeprint', () => {
      closed = [...this.node.querySelectorAll('details:not([open])')];
      closed.forEach((one) => { one.open = true; });
    });
    addEventListener('afterprint', () => closed.forEach((one) => { one.open = false; }));
  }

  async open() {
    const request = {};
    this.opened = request;
    const known = this.memory.read('token') !== null;
    const earlier = known && await this.opening.until(() => this.connection.history()).catch(() => null);
    if (this.opened !== request) return;
    if (!earlier) {
      await this.begin(known);
      return;
    }
    this.log.clear();
    this.log.restore(earlier);
    this.outbox.items.forEach((item) => this.log.addWaiting(asMessage(item)));
    this.log.node.lastElementChild?.scrollIntoView({ block: 'end', behavior: 'instant' });
    this.start();
  }

  /** Begins a new conversation; what was waiting for a lost one goes back to the person. */
  async begin(afterLost) {
    this.ready = false;
    this.memory.write('token', null);
    if (afterLost) {
      this.giveBack(this.outbox.empty());
      this.log.clear();
      this.composer.tell('Uw vorige gesprek bestaat niet meer. Dit is een nieuw gesprek.');
    }
    try {
      this.log.add(await this.opening.until(() => this.connection.start()), 0);
      this.start();
    } catch (refusal) {
      this.composer.refuse(refusal.message);
    }
  }

  start() {
    this.ready = true;
    this.calm();
    this.run();
  }

  say(words) {
    const item = { id: newId(), ...words };
    this.composer.refresh();
    this.outbox.add(item);
    this.log.addWaiting(asMessage(item));
    this.run();
  }

  run() {
    if (!this.ready || !this.outbox.items.length) return;
    this.announce('Spoorwijzer is aan het typen…', TYPING_AFTER_MS);
    this.outbox.run();
  }

  delivered(item, messages) {
    const focused = focusedIn(this.node) ?? document.activeElement;
    const adrift = !focused || focused.matches('body, .chat-choices button');
    const [first] = this.log.add(messages);
    this.log.settle(item.id, '');
    this.calm();
    this.memory.write('turn', item.id);
    if (this.outbox.items.length) this.announce('Spoorwijzer is aan het typen…', TYPING_AFTER_MS);
    if (first) this.show(first, 'choice' in item && adrift);
  }

  show(answer, moveFocus) {
    const start = this.log.startOf(answer);
    if (moveFocus) (this.log.landing(start, answer) ?? this.composer.input).focus({ preventScroll: true });
    start.scrollIntoView();
  }

  refused(items, refusal) {
    this.calm();
    items.forEach((item) => this.log.remove(item.id));
    this.giveBack(items);
    if (refusal.gone) this.begin(true);
    else this.composer.refuse(refusal.message);
  }

  giveBack(items) {
    this.composer.giveBack(items.map((item) => item.text));
  }

  failing(item, count, { status }) {
    const cause = status === 429 ? 'Het is nu druk.' : status ? 'Er is een storing.' : 'Er is geen verbinding.';
    const text = `${cause} We proberen het steeds opnieuw. Wat u typte, blijft bewaard.`;
    if (item) this.log.settle(item.id, 'Nog niet verzonden');
    this.announce('');
    // The same words set again would be read aloud again at every attempt.
    if (this.trouble.textContent !== text) this.trouble.textContent = text;
    this.retry.hidden = count < FAILURES_BEFORE_BUTTON;
    // The notice takes room from the conversation, and would hide the very message that it is about.
    if (item && count <= FAILURES_BEFORE_BUTTON) this.log.node.lastElementChild.scrollIntoView({ block: 'nearest' });
  }

  /** Takes back what was said about typing and trouble. */
  calm() {
    if (focusedIn(this.node) === this.retry) this.composer.input.focus();
    this.announce('');
    this.trouble.textContent = '';
    this.retry.hidden = true;
  }

  announce(text, delay = 0) {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => { this.status.textContent = text; }, delay);
  }

  hurry() {
    this.opening.wake();
    this.outbox.patience.wake();
  }

  // The assistant itself asks whether the person is sure, in every channel.
  restart() {
    this.say({ text: 'opnieuw' });
  }

  async erase() {
    const text = 'Al uw antwoorden en berichten worden gewist, ook bij ons. U kunt dit niet terugdraaien.';
    if (!await confirmed(this.node, 'Gesprek wissen?', text, 'Wis gesprek')) return;
    // A message still under way would reach the server after the erasing and be refused there.
    const waiting = this.outbox.empty();
    const refusal = this.ready ? await this.connection.erase().catch((error) => error) : { temporary: true };
    if (refusal?.temporary || (refusal?.status && !refusal.gone)) {
      this.composer.tell('Het wissen is niet gelukt. Uw gesprek bestaat nog. Probeer het straks opnieuw.');
      waiting.forEach((item) => this.outbox.add(item));
      this.run();
      return;
    }
    this.log.clear();
    this.composer.fill('');
    await this.begin(false);
    this.announce('Uw gesprek is gewist.');
    this.composer.input.focus();
  }
}

function asMessage({ id, text, title }) {
  return { id, from: 'user', text: text ?? title };
}
