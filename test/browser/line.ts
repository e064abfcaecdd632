/** The line between a browser and the portal, which can break in the middle of something. */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class Line {
  private readonly open = new Set<Socket>();
  private broken = false;
  /** After so many more bytes it breaks. */
  private left = Infinity;
  private told: () => void = () => {};

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Another address of the same portal. */
  static async to(portal: string): Promise<Line> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const line = new Line(server, `http://localhost:${(server.address() as AddressInfo).port}`);
    server.on('connection', (near) => line.carry(near, Number(new URL(portal).port)));
    return line;
  }

  /** Breaks when so many bytes more have been sent to the portal, and stays broken. Resolves when it has. */
  breakAfter(bytes: number): Promise<void> {
    this.left = bytes;
    return new Promise((resolve) => (this.told = resolve));
  }

  mend(): void {
    this.broken = false;
    this.left = Infinity;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private carry(near: Socket, port: number): void {
    if (this.broken) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.open.delete(from);
        to.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (bytes) => {
      this.left -= bytes.length;
      if (this.left > 0) return void far.write(bytes);
      this.broken = true;
      for (const socket of this.open) socket.destroy();
      this.told();
    });
  }
}
