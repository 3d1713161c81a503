/** Words as they stand on a page, in points from its top left corner; `y` is their base line. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** The name of its font, which tells a sign of a symbol font from a letter. */
  readonly font: string;
};

/** A straight line drawn on a page: across when `y0` is `y1`, down when `x0` is `x1`. */
export type Rule = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

export type Page = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  readonly hasPictures: boolean;
};
