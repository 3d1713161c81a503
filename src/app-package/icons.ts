import { type Pixel, pngOf } from './png.ts';

type Shape = (x: number, y: number) => boolean;
type Colour = readonly [number, number, number];

const night: Colour = [0x1b, 0x2a, 0x49];
const brass: Colour = [0xf4, 0xf1, 0xe8];
const light: Colour = [0xff, 0xc8, 0x3d];
const white: Colour = [255, 255, 255];

/** The lantern is drawn in a square from 0 to 1: a ring, a roof, a glass between two posts, a foot. */
const ring: Shape = (x, y) => within(Math.hypot(x - 0.5, y - 0.16), 0.08, 0.135);
const roof: Shape = (x, y) =>
  y >= 0.27 && y <= 0.42 && Math.abs(x - 0.5) <= 0.1 + (y - 0.27) * 1.35;
const foot: Shape = (x, y) => within(y, 0.84, 0.95) && Math.abs(x - 0.5) <= 0.3;
const posts: Shape = (x, y) => within(y, 0.42, 0.84) && within(Math.abs(x - 0.5), 0.19, 0.25);
const frame: Shape = (x, y) => ring(x, y) || roof(x, y) || foot(x, y) || posts(x, y);
const flame: Shape = (x, y) => {
  const half = y < 0.65 ? (y - 0.5) * 0.62 : Math.sqrt(Math.max(0, 0.0087 - (y - 0.65) ** 2));
  return within(y, 0.5, 0.745) && Math.abs(x - 0.5) <= half;
};

function within(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

/** How much of one pixel a shape covers, from 0 to 1, by looking at eight times eight points of it. */
function cover(shape: Shape, x: number, y: number, place: (at: number) => number): number {
  const points = Array.from({ length: 8 }, (_, at) => (at + 0.5) / 8);
  const inside = points.flatMap((down) =>
    points.filter((along) => shape(place(x + along), place(y + down))),
  );
  return inside.length / (points.length * points.length);
}

const blend = (under: Colour, over: Colour, share: number): Colour => [
  Math.round(under[0] + (over[0] - under[0]) * share),
  Math.round(under[1] + (over[1] - under[1]) * share),
  Math.round(under[2] + (over[2] - under[2]) * share),
];

/** The colour icon: 192 by 192, the whole square filled, the lantern in the middle 96 by 96 (platform facts 7.1). */
export function colourIcon(): Buffer {
  const place = (at: number) => (at - 48) / 96;
  return pngOf(192, (x, y): Pixel => {
    const framed = blend(night, brass, cover(frame, x, y, place));
    return [...blend(framed, light, cover(flame, x, y, place)), 255];
  });
}

/** The outline icon: 32 by 32, white on nothing, to its edges and without another colour. */
export function outlineIcon(): Buffer {
  const shape: Shape = (x, y) => frame(x, y) || flame(x, y);
  return pngOf(
    32,
    (x, y): Pixel => [...white, Math.round(255 * cover(shape, x, y, (at) => at / 32))],
  );
}
