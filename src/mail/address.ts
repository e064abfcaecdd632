/** Mails carry a Message-ID of our own domain, fixed for each row, so that one sent twice can be seen to be one. */
export const fromAddress = { domain: 'accolade.invalid' };
