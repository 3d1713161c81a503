// Runs inside a page of the tab: text twice its size, and what could then not be read or reached.
(() => {
  const slack = 2;
  const number = Number.parseFloat;

  function double(body) {
    const all = [body, ...body.querySelectorAll('*')].filter((one) => one instanceof HTMLElement);
    const sizes = all.map((one) => {
      const { fontSize, lineHeight } = getComputedStyle(one);
      return { fontSize: number(fontSize), lineHeight: number(lineHeight) };
    });
    for (const [at, one] of all.entries()) {
      const { fontSize, lineHeight } = sizes[at];
      one.style.setProperty('font-size', `${fontSize * 2}px`, 'important');
      if (Number.isFinite(lineHeight))
        one.style.setProperty('line-height', `${lineHeight * 2}px`, 'important');
    }
  }

  const unreadable = (body) => [...new Set([...words(body).flatMap(faultsOf), ...low(body)])];

  /** What is only for screen readers is a box of one pixel. */
  function isSpoken(one) {
    const { width, height } = one.getBoundingClientRect();
    return width <= 1 || height <= 1;
  }

  function words(body) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node);
    return found.filter(
      (node) =>
        node.textContent.trim() !== '' &&
        node.parentElement.checkVisibility({ checkVisibilityCSS: true }) &&
        !node.parentElement.closest('option, script, style'),
    );
  }

  function edgesOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()];
    return {
      left: Math.min(...rects.map((one) => one.left)),
      right: Math.max(...rects.map((one) => one.right)),
      top: Math.min(...rects.map((one) => one.top)),
      bottom: Math.max(...rects.map((one) => one.bottom)),
    };
  }

  function faultsOf(node) {
    const said = node.textContent.trim();
    const text = edgesOf(node);
    const beside =
      text.right > document.documentElement.clientWidth + slack ? [`beside the page: ${said}`] : [];
    for (let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
      if (isSpoken(box)) break;
      if (cuts(box, text)) return [...beside, `cut by ${box.tagName.toLowerCase()}: ${said}`];
    }
    return beside;
  }

  /** Whether a box hides what stands outside it, or is a button that its words have to stay in. */
  function cuts(box, { left, right, top, bottom }) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const holds = (how) => /hidden|clip/.test(how) || box instanceof HTMLButtonElement;
    const edge = box.getBoundingClientRect();
    const across = left < edge.left - slack || right > edge.right + slack;
    const down = top < edge.top - slack || bottom > edge.bottom + slack;
    return (holds(overflowX) && across) || (holds(overflowY) && down);
  }

  function low(body) {
    return [...body.querySelectorAll('input, select, textarea')]
      .filter((field) => field.checkVisibility() && !isSpoken(field))
      .filter((field) => !/checkbox|radio|file/.test(field.type))
      .filter((field) => field.clientHeight < number(getComputedStyle(field).fontSize) * 1.15)
      .map((field) => `too low for its words: ${field.tagName.toLowerCase()}`);
  }

  window.lanternText = { double, unreadable };
})();
