/** Where people reach us: what cookies, links and the check of a request's origin go by. */

export class OwnAddress {
  /** Behind a proxy that speaks TLS for us. */
  readonly secure: boolean;

  /**
   * `publicUrl` is an origin without a slash at its end. Without one (an office's own machine) `listening` is what links
   * begin with, and a request's own Host header what its Origin is compared with.
   */
  constructor(
    private readonly publicUrl: string | undefined,
    private readonly listening = 'http://localhost:3000',
  ) {
    this.secure = publicUrl?.startsWith('https:') ?? false;
  }

  /** A link for a mail. Never made from a Host header: whoever asks could choose where the reader goes. */
  link(path: string): string {
    return `${this.publicUrl ?? this.listening}${path}`;
  }

  /** Does this Origin header name us? `host` is the request's Host header. */
  isOwn(origin: string, host: string): boolean {
    return origin === (this.publicUrl ?? `http://${host}`);
  }

  /** May a cookie go to whoever asks for this host: over TLS, or without leaving the machine. */
  mayHaveCookie(host: string): boolean {
    return this.secure || (URL.canParse(`http://${host}`) && isThisMachine(new URL(`http://${host}`).hostname));
  }
}

export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
