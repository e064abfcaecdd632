/** A file that is not kept, and why: a stable code, and a sentence for whoever sent it. */
export type RefusedCode =
  | 'file-empty'
  | 'file-kind'
  | 'file-broken'
  | 'file-active'
  | 'file-encrypted'
  | 'file-too-large-inside'
  | 'file-too-large';

export class Refused extends Error {
  override name = 'Refused';
  // Node reads this file as it stands, and does not know parameters that are properties.
  readonly code: RefusedCode;

  constructor(code: RefusedCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
