/** An image is made anew from its pixels: what hangs behind it, and where and by whom it was taken, stays behind. */
import sharp from 'sharp';
import { Refused } from './refused.ts';

const MOST_PIXELS = 50_000_000;
const MOST_BYTES = 10_485_760;
/** Seconds. */
const PATIENCE = 15;

sharp.concurrency(1);
sharp.cache(false);
// Of all that it could read, these two.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

/** Throws Refused. */
export async function madeAnew(bytes: Buffer, kind: 'jpeg' | 'png'): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
  const { width, height } = await image.metadata().catch(unreadable);
  if (width * height > MOST_PIXELS)
    throw new Refused('file-too-large-inside', `This image has more than 50 million pixels (${width} x ${height}).`);
  const turned = image.timeout({ seconds: PATIENCE }).autoOrient();
  const made = await (kind === 'jpeg' ? turned.jpeg({ quality: 88 }) : turned.png({ compressionLevel: 6 }))
    .toBuffer()
    .catch(unreadable);
  if (made.length > MOST_BYTES) throw new Refused('file-too-large', 'This image is too large: send it smaller.');
  return made;
}

function unreadable(error: unknown): never {
  if (/pixel limit/i.test(String(error)))
    throw new Refused('file-too-large-inside', 'This image has more than 50 million pixels.');
  throw new Refused('file-broken', 'This image cannot be read: it is damaged or cut off.');
}
