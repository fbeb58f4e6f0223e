import { saveFile } from './save-file.ts';

/** A drawing to save as a picture. */
interface Options {
  readonly name: string;
  readonly drawing: SVGSVGElement;
  /** What stands above it, and below it in small letters, a line each. */
  readonly heading: string;
  readonly footing: readonly string[];
  readonly document: Document;
}

/** What a style sheet says of a drawing's parts, and a picture has to say itself. */
const styles = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const margin = 24;
const lineHeight = 1.35;
/** Sharp on dense screens and on paper. */
const pixelsPerPoint = 3;

/** Words of a picture, where they begin, and how large and heavy they are. */
interface Lines {
  readonly lines: readonly string[];
  readonly top: number;
  readonly size: number;
  readonly weight: number;
}

/** Saves a drawing as a PNG where the browser puts downloads, in its colours for light screens, with words around it. */
export async function savePicture({ name, drawing, heading, footing, document }: Options): Promise<void> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw on.');

  const { width, height } = drawing.viewBox.baseVal;
  const { family, ink, paper } = lookOf(drawing);
  const layOut = (texts: readonly string[], top: number, size: number, weight: number): Lines => {
    context.font = `${weight} ${size}px ${family}`;
    const measure = (text: string): number => context.measureText(text).width;
    return { lines: texts.flatMap((text) => wrap(text, width, measure)), top, size, weight };
  };
  const above = layOut([heading], margin, 20, 600);
  const drawingTop = bottomOf(above) + 12;
  const below = layOut(footing, drawingTop + height + 12, 12, 400);
  const picture = await asImage(standAlone(drawing), width, height);

  canvas.width = (width + 2 * margin) * pixelsPerPoint;
  canvas.height = (bottomOf(below) + margin) * pixelsPerPoint;
  context.scale(pixelsPerPoint, pixelsPerPoint);
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, margin, drawingTop, width, height);
  context.fillStyle = ink;
  for (const { lines, top, size, weight } of [above, below]) {
    context.font = `${weight} ${size}px ${family}`;
    for (const [nth, line] of lines.entries())
      context.fillText(line, margin, top + (nth + 0.8) * size * lineHeight);
  }
  saveFile(name, await toPng(canvas), document);
}

const bottomOf = ({ lines, top, size }: Lines): number => top + lines.length * size * lineHeight;

/** Colours and letters of the page in its light scheme. */
function lookOf(drawing: SVGSVGElement) {
  return inLightScheme(drawing, () => {
    const { fontFamily, color, backgroundColor } = getComputedStyle(drawing);
    return { family: fontFamily, ink: color, paper: backgroundColor };
  });
}

function inLightScheme<Result>(drawing: SVGSVGElement, look: () => Result): Result {
  drawing.classList.add('as-picture');
  try {
    return look();
  } finally {
    drawing.classList.remove('as-picture');
  }
}

/** The drawing as a text that needs no style sheet. */
function standAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const parts = drawing.querySelectorAll('*');
  const copied = copy.querySelectorAll('*');
  inLightScheme(drawing, () => {
    for (const [nth, part] of parts.entries()) {
      const computed = getComputedStyle(part);
      for (const style of styles) copied[nth]?.setAttribute(style, computed.getPropertyValue(style));
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

async function asImage(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const sized = svg.replace('<svg', `<svg width="${width}" height="${height}"`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  return image;
}

function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser made no picture.');
  return blob;
}
