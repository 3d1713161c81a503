/**
 * How Teams dresses a card, near enough to judge one by: sizes as in the Teams host settings that
 * the Adaptive Cards project publishes, colours as in Fluent's three Teams themes. Microsoft does
 * not publish the exact settings of the client in use.
 */
export type Theme = 'light' | 'dark' | 'high-contrast';

export const themes: readonly Theme[] = ['light', 'dark', 'high-contrast'];

type Colour = 'default' | 'subtle' | 'accent' | 'good' | 'warning' | 'attention';
type Ground = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
type Palette = {
  readonly ink: Record<Colour, string>;
  readonly paper: Record<Ground, string>;
  readonly line: string;
  readonly button: { readonly ink: string; readonly paper: string };
  readonly mainButton: { readonly ink: string; readonly paper: string };
};

const palettes: Record<Theme, Palette> = {
  light: {
    ink: {
      default: '#242424',
      subtle: '#616161',
      accent: '#5b5fc7',
      good: '#0e700e',
      warning: '#835c00',
      attention: '#b10e1c',
    },
    paper: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#e8ebfa',
      good: '#f1faf1',
      warning: '#fbf6d9',
      attention: '#fdf3f4',
    },
    line: '#d1d1d1',
    button: { ink: '#242424', paper: '#ffffff' },
    mainButton: { ink: '#ffffff', paper: '#5b5fc7' },
  },
  dark: {
    ink: {
      default: '#ffffff',
      subtle: '#adadad',
      accent: '#9299f7',
      good: '#54b054',
      warning: '#f8d22a',
      attention: '#e37d80',
    },
    paper: {
      default: '#292929',
      emphasis: '#1f1f1f',
      accent: '#2f2f4a',
      good: '#052505',
      warning: '#4a1e04',
      attention: '#3b0509',
    },
    line: '#666666',
    button: { ink: '#ffffff', paper: '#292929' },
    mainButton: { ink: '#ffffff', paper: '#4f52b2' },
  },
  'high-contrast': {
    ink: {
      default: '#ffffff',
      subtle: '#ffffff',
      accent: '#ffff01',
      good: '#3ff23f',
      warning: '#ffff01',
      attention: '#ffffff',
    },
    paper: {
      default: '#000000',
      emphasis: '#000000',
      accent: '#000000',
      good: '#000000',
      warning: '#000000',
      attention: '#000000',
    },
    line: '#ffffff',
    button: { ink: '#ffffff', paper: '#000000' },
    mainButton: { ink: '#000000', paper: '#1aebff' },
  },
};

const sizes = {
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

/** The same in every theme: distances, letters, where buttons stand, how labels look. */
const layout = {
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontTypes: {
    default: { fontFamily: "'Segoe UI', sans-serif", ...sizes },
    monospace: { fontFamily: "'Courier New', monospace", ...sizes },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
    allowTitleToWrap: true,
  },
  inputs: {
    label: {
      inputSpacing: 'Small',
      requiredInputs: { weight: 'Bolder', suffix: ' *', suffixColor: 'Attention' },
      optionalInputs: { weight: 'Bolder' },
    },
    errorMessage: { color: 'Attention', weight: 'Bolder' },
  },
  factSet: { title: { weight: 'Bolder', wrap: true }, value: { wrap: true }, spacing: 16 },
  textBlock: { headingLevel: 2 },
};

/** The host settings the renderer takes, for one theme. */
export function hostSettings(theme: Theme) {
  const { ink, paper, line } = palettes[theme];
  const foregroundColors = {
    default: { default: ink.default, subtle: ink.subtle },
    dark: evenly('#242424'),
    light: evenly('#ffffff'),
    accent: evenly(ink.accent),
    good: evenly(ink.good),
    warning: evenly(ink.warning),
    attention: evenly(ink.attention),
  };
  const containerStyles = Object.fromEntries(
    Object.entries(paper).map(([style, backgroundColor]) => [
      style,
      { backgroundColor, foregroundColors },
    ]),
  );
  return { ...layout, containerStyles, separator: { lineThickness: 1, lineColor: line } };
}

function evenly(colour: string): { readonly default: string; readonly subtle: string } {
  return { default: colour, subtle: colour };
}

/** What the host settings do not reach: inputs, buttons, links, and the page around the card. */
export function styleSheet(theme: Theme): string {
  const { ink, paper, line, button, mainButton } = palettes[theme];
  return `
    :root { color-scheme: ${theme === 'light' ? 'light' : 'dark'}; }
    * { box-sizing: border-box; }
    body { margin: 0; background: ${paper.default}; font: 14px 'Segoe UI', sans-serif; }
    .ac-pushButton { font: 600 14px 'Segoe UI', sans-serif; padding: 5px 12px; min-height: 32px;
      border: 1px solid ${line}; border-radius: 4px; color: ${button.ink}; background: ${button.paper}; }
    .ac-pushButton.style-positive { color: ${mainButton.ink}; background: ${mainButton.paper}; }
    .ac-pushButton.style-destructive { color: ${ink.attention}; }
    .ac-pushButton:focus-visible, .ac-input:focus-visible { outline: 2px solid ${ink.default}; }
    .ac-input, .ac-input input { font: 14px 'Segoe UI', sans-serif; color: ${ink.default}; }
    input.ac-input, textarea.ac-input, select.ac-input, .ac-input.ac-multichoiceInput { width: 100%;
      padding: 5px 8px; border: 1px solid ${line}; border-radius: 4px; background: ${paper.default}; }
    textarea.ac-input { height: 72px; }
    ::placeholder { color: ${ink.subtle}; opacity: 1; }
    a { color: ${ink.accent}; }`;
}
