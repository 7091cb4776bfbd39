/** A picture from an SVG document, by the browser's own canvas. */

/** Pixels for each of the document's: sharp on a good screen and in print. */
const SCALE = 2;

/**
 * Draws the document and gives the bytes of a PNG.
 * @throws where the browser cannot draw it, for instance for want of memory.
 */
export async function pngOf(svg: string, [width, height]: readonly [number, number]): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser gave no picture.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
