import { Heading } from '../parts/heading.tsx';

/** In a browser there is nobody to say who is looking. */
export const Outside = () => (
  <main>
    <Heading>Please open Lantern in Microsoft Teams</Heading>
    <p>This page works only inside Teams, which says who you are.</p>
  </main>
);
