import { useState } from 'preact/hooks';
import { savePicture } from '@/lib/browser/save-picture.ts';

/** Saving the main drawing as a picture. */
export interface Picture {
  readonly hasFailed: boolean;
  /** The words above and below it. */
  readonly save: (heading: string, footing: readonly string[]) => void;
}

/** Its name says nothing about whose it is, and of when. */
const pictureName = 'summary.png';

/** Saves the main drawing of the page as a picture. */
export function usePicture(): Picture {
  const [hasFailed, setFailed] = useState(false);
  const save = (heading: string, footing: readonly string[]): void => {
    const drawing = document.querySelector<SVGSVGElement>('svg.main-drawing');
    if (drawing === null) return;
    setFailed(false);
    savePicture({ name: pictureName, drawing, heading, footing, document }).catch(() => setFailed(true));
  };
  return { hasFailed, save };
}
