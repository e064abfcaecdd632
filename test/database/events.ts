/** Somebody who follows the live updates: a real connection, read as it comes. */
import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Served } from './served.js';

export interface Event {
  id: string;
  event: string;
  data: Record<string, unknown>;
}

export class Follower {
  readonly events: Event[] = [];
  lastId: string | undefined;
  ended = false;
  private text = '';
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly request: ClientRequest,
    readonly answer: IncomingMessage,
  ) {
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => this.read(text));
    answer.on('error', () => {});
    answer.on('close', () => {
      this.ended = true;
      this.wake();
    });
  }

  /** Resolves when the server has answered; throws its status when it is no stream. */
  static open(at: Served | string, headers: Record<string, string>): Promise<Follower> {
    return new Promise((done, failed) => {
      const request = get(
        `${typeof at === 'string' ? at : at.url}/api/v1/live`,
        { agent: false, headers: { accept: 'text/event-stream', ...headers } },
        (answer) => {
          if (answer.statusCode === 200) return done(new Follower(request, answer));
          answer.resume();
          failed(new Error(String(answer.statusCode)));
        },
      );
      request.on('error', failed);
    });
  }

  /** Resolves when this holds, by what has come. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((done) => this.waiting.push(done));
  }
  has(id: string, version?: number): boolean {
    return this.events.some(({ data }) => data.id === id && (version === undefined || data.version === version));
  }
  /** Cuts the connection. */
  cut(): void {
    this.request.destroy();
  }

  private read(text: string): void {
    this.text += text;
    for (let end = this.text.indexOf('\n\n'); end >= 0; end = this.text.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        this.text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      ) as Record<string, string>;
      this.text = this.text.slice(end + 2);
      if (fields.id !== undefined) this.lastId = fields.id;
      if (fields.data !== undefined)
        this.events.push({ id: fields.id!, event: fields.event!, data: JSON.parse(fields.data) as Event['data'] });
    }
    this.wake();
  }
  private wake(): void {
    for (const each of this.waiting.splice(0)) each();
  }
}
