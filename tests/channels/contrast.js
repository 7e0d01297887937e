// Nothing goes in; every visible text of the page comes out with its contrast against what is behind it (WCAG 2.2).
() => {
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const visible = (node) => node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).clipPath === 'none';

  // A colour may be half transparent: then what is under it shines through.
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((one, i) => one * a + below[i] * (1 - a));
  const behind = (node) => {
    if (!node) return [255, 255, 255];
    const colour = numbers(getComputedStyle(node).backgroundColor);
    return colour[3] === 0 || (colour[3] ?? 1) < 1 ? over(colour, behind(node.parentElement)) : colour;
  };

  const luminance = (colour) => {
    const [r, g, b] = colour.map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const ratio = (style, node) => {
    const ground = behind(node);
    const [dark, light] = [over(numbers(style.color), ground), ground].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    if (text && visible(node)) found.push({ text, ratio: ratio(getComputedStyle(node), node) });
  }
  const input = document.querySelector('textarea');
  found.push({ text: input.value, ratio: ratio(getComputedStyle(input), input) });
  found.push({ text: input.placeholder, ratio: ratio(getComputedStyle(input, '::placeholder'), input) });
  return found;
}
