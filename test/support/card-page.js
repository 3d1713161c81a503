// Runs inside the page a card is drawn in; draw-card.ts puts it there after the renderer itself.
(() => {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  const drawn = { card: undefined, events: [], happened: undefined };

  window.lanternCard = { draw, inputs, takeWhatHappened, events: () => drawn.events };

  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };

  function draw(json, settings, client) {
    const context = new SerializationContext(Versions.v1_5);
    if (client === 'without Action.Execute') context.setActionRegistry(withoutExecute());
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(settings);
    card.parse(json, context);
    card.onExecuteAction = (action) => {
      drawn.happened = happening(action);
    };
    card.onInlineCardExpanded = (_action, isExpanded) => {
      drawn.happened = { kind: isExpanded ? 'unfolded' : 'folded' };
    };
    drawn.card = card;
    drawn.events = [...parsing(context, client), ...validation(card)];
    document.body.append(card.render());
  }

  /** A client that has never heard of Action.Execute, as some phones: it takes the fallback. */
  function withoutExecute() {
    const { CardObjectRegistry, GlobalRegistry } = window.AdaptiveCards;
    const registry = new CardObjectRegistry();
    GlobalRegistry.defaultActions.copyTo(registry);
    registry.unregister('Action.Execute');
    return registry;
  }

  function parsing(context, client) {
    const events = Array.from(
      { length: context.eventCount },
      (_, i) => context.getEventAt(i).message,
    );
    return client === 'without Action.Execute'
      ? events.filter((message) => !message.includes('"Action.Execute"'))
      : events;
  }

  function validation(card) {
    return card.validateProperties().validationEvents.map((event) => event.message);
  }

  function happening(action) {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') return { kind: 'opened', url: action.url };
    const set = Object.values(action.getReferencedInputs() ?? {}).filter((input) => input.isSet());
    return {
      kind: 'sent',
      type,
      verb: action.verb ?? action.data.verb,
      data: action.data,
      inputs: Object.fromEntries(set.map((input) => [input.id, String(input.value)])),
    };
  }

  /** The inputs drawn by now (a card inside a card is drawn when it unfolds), each marked by its id. */
  function inputs() {
    const inputs = drawn.card.getAllInputs().filter((input) => input.renderedElement);
    for (const input of inputs) input.renderedElement.dataset.input = input.id;
    return inputs.map(({ id, label }) => ({ id, label: label ?? '' }));
  }

  /** What the last press led to; when it led to nothing, the card itself has said what is missing. */
  function takeWhatHappened() {
    const what = drawn.happened ?? { kind: 'refused', messages: complaints() };
    drawn.happened = undefined;
    return what;
  }

  function complaints() {
    const drawnInputs = drawn.card.getAllInputs().filter((input) => input.renderedElement);
    const wrong = drawnInputs.filter((input) => !(input.isValid() && filled(input)));
    return wrong
      .filter((input) => input.renderedElement.textContent.includes(input.errorMessage ?? '\0'))
      .map((input) => input.errorMessage);
  }

  function filled(input) {
    return !input.isRequired || input.isSet();
  }

  /** The little markdown that Teams draws in a card: bold, italic, links, lists, paragraphs. */
  function markdown(text) {
    return text
      .split(/\n{2,}/)
      .map((paragraph) => list(paragraph) ?? `<p style="margin:0 0 4px">${inline(paragraph)}</p>`)
      .join('');
  }

  function list(paragraph) {
    const lines = paragraph.split('\n');
    for (const [tag, mark] of [
      ['ul', /^[-*] +/],
      ['ol', /^\d+[.)] +/],
    ]) {
      if (!lines.every((line) => mark.test(line))) continue;
      const items = lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`);
      return `<${tag} style="margin:0;padding-left:20px">${items.join('')}</${tag}>`;
    }
    return undefined;
  }

  function inline(text) {
    const safe = text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
    return safe
      .replace(/\[([^\]]+)\]\(((?:https?|mailto|tel):[^)\s]+)\)/g, '<a href="$2">$1</a>')
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(/(^|\W)[*_](\S(?:.*?\S)?)[*_](?=\W|$)/g, '$1<em>$2</em>');
  }
})();
