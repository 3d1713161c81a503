/** `unauthorised`: the login service said no. `away`: it could not be asked. */
export type TokenFaultKind = 'unauthorised' | 'away';

/**
 * Why there is no token. It names the login service's own code (such as `AADSTS7000215`) and nothing
 * else: no secret, no token, no description written elsewhere.
 */
export class TokenFault extends Error {
  readonly kind: TokenFaultKind;
  readonly code: string;
  readonly status: number | null;

  constructor(kind: TokenFaultKind, code: string, status: number | null) {
    super(`No token (${kind}): ${code}, status ${status ?? 'none'}`);
    this.name = 'TokenFault';
    this.kind = kind;
    this.code = code;
    this.status = status;
  }
}
