// Runs inside the page a card is drawn in: what a person with this screen could not read or reach.
(() => {
  window.lanternFace = { look };

  const words = '.ac-textBlock, .ac-richTextBlock';
  const pressable = 'button, [role=button], [role=menuitem]';
  const control = 'input, select, textarea, button, [role=button]';

  function look() {
    return {
      texts: visible(words)
        .map((block) => block.textContent.trim())
        .filter(Boolean),
      buttons: visible(pressable).map(nameOf),
      faults: [...tooWide(), ...cut(), ...faint(), ...nameless()],
    };
  }

  function visible(selector) {
    return [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  }

  function nameOf(element) {
    return (
      element.textContent ||
      element.getAttribute('aria-label') ||
      element.title ||
      ''
    ).trim();
  }

  function tooWide() {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth
      ? [`The card needs ${scrollWidth} of ${clientWidth} pixels.`]
      : [];
  }

  /** Text that ends in dots because there was no room and it may not wrap. */
  function cut() {
    return visible(`${words}, .ac-pushButton`)
      .filter((block) =>
        [block, ...block.children].some(
          (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
        ),
      )
      .map((block) => `“${block.textContent.trim()}” is cut off.`);
  }

  function nameless() {
    const without = visible(control).filter((element) => !labelOf(element));
    return without.map(
      (element) => `A ${element.tagName.toLowerCase()} has no name to be read aloud.`,
    );
  }

  function labelOf(element) {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const labels = ids.map((id) => document.getElementById(id)?.textContent ?? '');
    const own = [...(element.labels ?? [])].map((label) => label.textContent);
    return [...labels, ...own, nameOf(element)].join(' ').trim();
  }

  /** Contrast as WCAG 2.2 asks (1.4.3): 4.5 to 1, or 3 to 1 for large letters. */
  function faint() {
    return [...visible(words), ...visible('.ac-pushButton')].flatMap((block) => {
      const runs = [block, ...block.querySelectorAll('*')].filter(hasOwnText);
      return runs.flatMap((run) => {
        const style = getComputedStyle(run);
        const ratio = contrast(seen(rgba(style.color), paperUnder(run)), paperUnder(run));
        const least = isLarge(style) ? 3 : 4.5;
        return ratio < least
          ? [`“${run.textContent.trim()}” is faint: ${ratio.toFixed(1)} to 1.`]
          : [];
      });
    });
  }

  function hasOwnText(element) {
    return [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  }

  function isLarge({ fontSize, fontWeight }) {
    const pixels = Number.parseFloat(fontSize);
    return pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700);
  }

  function rgba(colour) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  }

  function paperUnder(element) {
    const above = element.parentElement ? paperUnder(element.parentElement) : [255, 255, 255, 1];
    return seen(rgba(getComputedStyle(element).backgroundColor), above);
  }

  function seen([red, green, blue, alpha], under) {
    const mix = (value, i) => value * alpha + under[i] * (1 - alpha);
    return [...[red, green, blue].map(mix), 1];
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(colour) {
    const [red, green, blue] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
})();
