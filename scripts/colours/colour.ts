/** Red, green and blue as light, each from 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];

/** Reads a colour of six hexadecimal digits: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance has the curve. */
export function readColour(hex: string): Light {
  const part = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** How far two colours are apart in lightness, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Light, other: Light): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** How people see who lack one kind of cone. */
export type Sight = 'protan' | 'deutan' | 'tritan';

/** Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, at full severity, for light. */
const lacking: Record<Sight, readonly Light[]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as somebody sees it who lacks one kind of cone. */
export function seenBy(sight: Sight, light: Light): Light {
  return times(lacking[sight], light).map((part) => Math.min(1, Math.max(0, part))) as unknown as Light;
}

/**
 * How different two colours look: the distance in Oklab, times a hundred. From about 2 on people tell two patches
 * apart that touch. Ottosson (2020), https://bottosson.github.io/posts/oklab/
 */
export function distance(one: Light, other: Light): number {
  const [from, to] = [oklab(one), oklab(other)];
  return 100 * Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

function oklab(light: Light): Light {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as unknown as Light;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function times(matrix: readonly Light[], [first, second, third]: Light): Light {
  return matrix.map(([a, b, c]) => a * first + b * second + c * third) as unknown as Light;
}
