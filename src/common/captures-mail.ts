/** Injected: true where no mail server is configured, so that mail is only captured, to be read at /mail. */
export const CAPTURES_MAIL = Symbol('captures mail');
