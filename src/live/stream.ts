/** One connection that is told of changes, as server-sent events; bounded, whatever the reader does. */
import type { ServerResponse } from 'node:http';
import type { Proof } from '../people/standing.service.js';
import type { Change, Moment } from './live.queries.js';

/** Bytes that wait for a reader; one that is slower than that comes back, and misses nothing. */
const WAITING = 64 * 1024;
/** How long a reader has to take the end, in ms. */
const LEAVING = 500;
/** Of more changes at once nobody wants to hear one by one. */
export const AT_ONCE = 200;

export class Stream {
  /** While it is told what it missed it must not seem to have what came meanwhile: events keep this place. */
  private held: Moment | undefined;
  private place: Moment = '0';

  constructor(
    readonly proof: Proof,
    /** What its roles were when it began. */
    readonly roles: string | undefined,
    private readonly answer: ServerResponse,
  ) {}

  hold(place: Moment): void {
    this.held = place;
  }
  release(): void {
    this.held = undefined;
  }

  /** Only the last of several says the new place: whoever is cut off between them is told all of them again. */
  tell(changes: readonly Change[], place: Moment): void {
    if (changes.length > AT_ONCE) return this.tellToLookAgain(place);
    const last = this.held ?? place;
    const lines = changes.map(({ kind, id, version }, n) => {
      const at = n === changes.length - 1 ? last : (this.held ?? this.place);
      return `id: ${at}\nevent: changed\ndata: ${JSON.stringify({ kind, id, version })}\n\n`;
    });
    this.place = last;
    if (lines.length > 0) this.write(lines.join(''));
  }

  /** So much has changed, or the place is so old, that everything is to be read anew. */
  tellToLookAgain(place: Moment): void {
    this.place = this.held ?? place;
    this.write(`id: ${this.place}\nevent: look-again\ndata: {}\n\n`);
  }

  /** Keeps the connection, and moves its place on while nothing happens. */
  beat(place: Moment): void {
    this.place = this.held ?? place;
    this.write(`id: ${this.place}\n\n`);
  }

  begin(): void {
    this.answer.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'close',
    });
    this.write('retry: 3000\n\n');
  }

  end(): void {
    this.answer.end();
    // Whoever does not read would hold the connection.
    setTimeout(() => this.answer.destroy(), LEAVING).unref();
  }

  private write(text: string): void {
    if (this.answer.destroyed || this.answer.writableEnded) return;
    this.answer.write(text);
    if (this.answer.writableLength > WAITING) this.answer.destroy();
  }
}
