// What a person says goes in, the server's messages come out: sent once and in order, however often the line drops.

const PATIENCE_MS = 30_000;
const LONGEST_PAUSE_MS = 30_000;

/** A call without success. `temporary`: the same may succeed later; `gone`: the server has no such conversation. */
export class Refusal extends Error {
  constructor(status, message, retryAfter = 0) {
    super(message || 'Dit bericht kon niet worden verwerkt. Pas het aan en probeer het opnieuw.');
    this.status = status;
    this.retryAfter = retryAfter;
    this.temporary = !status || status === 408 || status === 429 || status >= 500;
    this.gone = status === 401 || status === 404;
  }
}

export class Connection {
  constructor(api, memory) {
    this.api = api;
    this.memory = memory;
  }

  async start() {
    const { token, messages } = await this.call('POST', '');
    this.memory.write('token', token);
    return wellFormed(messages);
  }

  async history() {
    return wellFormed((await this.call('GET', '/messages')).messages);
  }

  async send({ id, text, choice }, signal) {
    const body = JSON.stringify(choice === undefined ? { id, text } : { id, choice });
    return wellFormed((await this.call('POST', '/messages', body, signal)).messages);
  }

  erase() {
    return this.call('DELETE', '');
  }

  async call(method, path, body, signal) {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = setTimeout(stop, PATIENCE_MS);
    signal?.addEventListener('abort', stop);
    try {
      const response = await fetch(`${this.api}/api/conversations${path}`, {
        method, body, headers: this.headers(body), signal: limit.signal, cache: 'no-store', credentials: 'omit',
      });
      if (!response.ok) throw await refusal(response);
      const text = await response.text();
      return text ? JSON.parse(text) : {};
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof Refusal ? error : new Refusal(0);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  headers(body) {
    const token = this.memory.read('token');
    return { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) };
  }
}

function wellFormed(messages) {
  return Array.isArray(messages) ? messages.filter((one) => one?.id) : [];
}

async function refusal(response) {
  const message = (await response.json().catch(() => null))?.error?.message;
  return new Refusal(response.status, message && String(message), waitFor(response.headers.get('Retry-After')));
}

/** Retry-After is a number of seconds or a date; milliseconds come out, 0 when it is neither. */
function waitFor(header) {
  return Math.max(0, header * 1000 || Date.parse(header) - Date.now() || 0);
}

/**
 * An item is {id, text} or {id, choice, title}. It stays in memory until delivered: after a reload it is sent again
 * with the same id, which the server answers without doing anything twice.
 * `on` has delivered(item, messages), refused(items, refusal) and failing(item, count, refusal).
 */
export class Outbox {
  constructor(connection, memory, on) {
    this.connection = connection;
    this.memory = memory;
    this.on = on;
    this.patience = new Patience((count, refusal) => this.on.failing(this.items[0], count, refusal));
  }

  get items() {
    return this.memory.read('outbox') ?? [];
  }

  add(item) {
    this.memory.write('outbox', [...this.items, item]);
  }

  /** Takes everything out and stops what is under way. */
  empty() {
    const { items } = this;
    this.memory.write('outbox', null);
    this.running?.abort();
    this.running = null;
    this.patience.wake();
    return items;
  }

  async run() {
    if (this.running) return;
    const run = new AbortController();
    this.running = run;
    try {
      while (this.items.length) await this.deliver(this.items[0], run.signal);
      this.running = null;
    } catch (refusal) {
      if (run.signal.aborted) return;
      // What was typed after it may have been meant as its sequel, so nothing is sent out of order.
      this.on.refused(this.empty(), refusal);
    }
  }

  async deliver(item, signal) {
    const messages = await this.patience.until(() => this.connection.send(item, signal), signal);
    this.memory.write('outbox', this.items.filter((one) => one.id !== item.id));
    this.on.delivered(item, messages);
  }
}

/** Repeats an attempt until it succeeds or is refused for good; `onFailure(count, refusal)` hears of each failure. */
export class Patience {
  constructor(onFailure) {
    this.onFailure = onFailure;
    this.wake = () => {};
  }

  async until(attempt, signal) {
    for (let failures = 1; ; failures += 1) {
      try {
        const result = await attempt();
        signal?.throwIfAborted();
        return result;
      } catch (refusal) {
        if (!refusal.temporary) throw refusal;
        this.onFailure(failures, refusal);
        await pause(refusal.retryAfter);
        signal?.throwIfAborted();
        // Chance spreads the clients that all lost the same server.
        const length = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures) * (0.75 + Math.random() / 2);
        await Promise.race([pause(length), new Promise((resolve) => { this.wake = resolve; })]);
        signal?.throwIfAborted();
      }
    }
  }
}

function pause(length) {
  return new Promise((resolve) => { setTimeout(resolve, length); });
}

/** randomUUID exists only on https and localhost; an organisation's test server may be neither. */
export function newId() {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}

export class Memory {
  constructor(api) {
    this.prefix = `spoorwijzer ${api}`;
    this.fallback = {};
  }

  /** Another tab may have changed the value, so it is read from storage each time. */
  read(name) {
    if (name in this.fallback) return this.fallback[name];
    try {
      return JSON.parse(storage(name).getItem(this.prefix + name));
    } catch {
      return null;
    }
  }

  /** Null erases. Storage may be full or forbidden: then the chat still works, only not across a reload. */
  write(name, value) {
    delete this.fallback[name];
    try {
      if (value === null) storage(name).removeItem(this.prefix + name);
      else storage(name).setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      this.fallback[name] = value;
    }
  }

  /** Whether this storage event says that another tab gave one of these a new value. */
  changed({ key, newValue }, ...names) {
    return newValue !== null && names.some((name) => key === this.prefix + name);
  }
}

// The conversation belongs to the browser, what is still to be sent to the tab that it was typed in.
function storage(name) {
  return name === 'outbox' ? sessionStorage : localStorage;
}
