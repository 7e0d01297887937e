// What a person types goes in, a finished text comes out; with a counter and, when needed, the reason why not.
import { el } from './element.js';

const MOST_CHARACTERS = 2000;
const WARN_FROM = 1800;
const MOST_ROWS = 7;

export class Composer {
  constructor(onSend) {
    this.onSend = onSend;
    this.error = el('p', { class: 'chat-error', id: 'chat-error', role: 'alert' });
    this.counter = el('p', { class: 'chat-counter', id: 'chat-counter' });
    this.input = el('textarea', {
      id: 'chat-input', rows: 1, placeholder: 'Typ uw vraag of antwoord', autocomplete: 'off', enterkeyhint: 'send',
      'aria-describedby': 'chat-error chat-counter chat-keys',
    });
    this.node = el('form', { class: 'chat-composer' },
      this.error,
      el('label', { for: 'chat-input' }, 'Uw vraag of antwoord'),
      el('div', { class: 'chat-line' }, this.input, el('button', { class: 'chat-firm' }, 'Verstuur')),
      this.counter,
      el('p', { class: 'chat-hidden', id: 'chat-keys' }, 'Enter verstuurt. Shift+Enter geeft een nieuwe regel.'));
    this.node.addEventListener('submit', (event) => this.send(event));
    this.input.addEventListener('input', () => this.refresh());
    this.input.addEventListener('keydown', (event) => {
      // During composition Enter picks a word suggestion, it does not finish the message.
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.send(event);
    });
  }

  send(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    const left = room(text);
    if (left < 0) {
      this.refuse(`Uw bericht is ${characters(-left)} te lang. Maak het korter.`);
    } else if (text) {
      this.fill('');
      this.onSend(text);
    }
    this.input.focus();
  }

  tell(notice) {
    this.error.textContent = notice;
  }

  refuse(reason) {
    this.tell(reason);
    this.input.setAttribute('aria-invalid', 'true');
  }

  /** Gives texts back that could not be sent, in front of what has been typed since. */
  giveBack(texts) {
    this.fill([...texts, this.input.value].filter(Boolean).join('\n'));
  }

  fill(text) {
    this.input.value = text;
    this.refresh();
  }

  refresh() {
    const left = room(this.input.value.trim());
    this.tell('');
    this.input.removeAttribute('aria-invalid');
    this.counter.textContent = left > MOST_CHARACTERS - WARN_FROM ? ''
      : left < 0 ? `${characters(-left)} te lang` : `Nog ${characters(left)}`;
    this.counter.classList.toggle('chat-over', left < 0);
    this.grow();
  }

  // By rows and not by a height in pixels: a style attribute is what a strict content security policy forbids.
  grow() {
    this.input.rows = 1;
    while (this.input.scrollHeight > this.input.clientHeight && this.input.rows < MOST_ROWS) this.input.rows += 1;
  }
}

function room(text) {
  return MOST_CHARACTERS - Array.from(text).length;
}

function characters(count) {
  return count === 1 ? '1 teken' : `${count} tekens`;
}
