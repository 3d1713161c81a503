import './tab.css';
import { FluentProvider, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Outside } from './pages/outside.tsx';
import { rendererWith, themes } from './parts/themes.ts';
import { enterTeams } from './teams.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = rendererWith(nonce);
const root = createRoot(document.getElementById('root') ?? document.body);

try {
  const host = await enterTeams();
  root.render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App host={host} />
    </RendererProvider>,
  );
  host.ready();
} catch {
  // opened in a browser, not in Teams
  root.render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={themes.default}>
        <Outside />
      </FluentProvider>
    </RendererProvider>,
  );
}
