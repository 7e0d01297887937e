// The text of a message goes in, DOM nodes come out: paragraphs, lists, tables and bold, nothing else.
import { el } from './element.js';

const BULLET = /^\s*- +(.*)$/;
const NUMBER = /^\s*(\d{1,4})\. +(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^\s*\|(\s*:?-{3,}:?\s*\|)+\s*$/;

const RENDER = { paragraph: paragraph, bullets: bullets, numbers: numbers, rows: table };

export function markup(text) {
  const nodes = document.createDocumentFragment();
  for (const { kind, lines } of blocks(String(text ?? ''))) nodes.append(RENDER[kind](lines));
  return nodes;
}

function blocks(text) {
  const found = [];
  let last = 'blank';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const kind = kindOf(line);
    if (kind !== 'blank' && kind !== last) found.push({ kind, lines: [] });
    if (kind !== 'blank') found.at(-1).lines.push(line);
    last = kind;
  }
  return found;
}

function kindOf(line) {
  if (!line.trim()) return 'blank';
  if (BULLET.test(line)) return 'bullets';
  if (NUMBER.test(line)) return 'numbers';
  return ROW.test(line) ? 'rows' : 'paragraph';
}

function paragraph(lines) {
  const node = el('p');
  lines.forEach((line, index) => node.append(...(index ? [el('br')] : []), ...inline(line.trim())));
  return node;
}

function bullets(lines) {
  return el('ul', {}, ...lines.map((line) => el('li', {}, ...inline(line.match(BULLET)[1]))));
}

function numbers(lines) {
  // A list that goes on after a paragraph keeps its own number instead of starting again at 1.
  const start = lines[0].match(NUMBER)[1];
  const items = lines.map((line) => el('li', {}, ...inline(line.match(NUMBER)[2])));
  return el('ol', { start: start === '1' ? null : start }, ...items);
}

function table(lines) {
  if (!RULE.test(lines[1] ?? '')) return paragraph(lines);
  const titles = cells(lines[0]);
  const head = titles.map((title) => el('th', { scope: 'col' }, ...inline(title)));
  const rows = lines.slice(2).map((line) => el('tr', {}, ...cells(line).map((cell, index) => (
    el('td', { 'data-title': titles[index] ?? '' }, ...inline(cell))))));
  const frame = el('div', { class: 'chat-table', role: 'group', 'aria-label': 'Tabel' },
    el('table', {}, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)));
  reachable.observe(frame);
  return frame;
}

// Only a table that has to scroll is a tab stop: otherwise every table would cost keyboard users a step.
const reachable = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

function cells(line) {
  return line.match(ROW)[1].split('|').map((cell) => cell.trim());
}

function inline(text) {
  return text.split(/\*\*(.+?)\*\*/).map((part, index) => (index % 2 ? el('strong', {}, part) : part));
}
