/** Why a request was turned away at the door. The sender is told the status and nothing else. */
export type RefusedBecause =
  | 'no-token'
  | 'malformed-token'
  | 'wrong-algorithm'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'no-expiry'
  | 'expired'
  | 'not-yet-valid'
  | 'lives-too-long'
  | 'unknown-key'
  | 'key-not-endorsed'
  | 'bad-signature'
  | 'wrong-channel'
  | 'service-url-refused'
  | 'service-url-not-signed'
  | 'refused-by-sdk'
  | 'closed-way-in'
  | 'malformed-activity'
  | 'foreign-tenant'
  | 'keys-unavailable';

const statuses: Record<RefusedBecause, 400 | 401 | 403 | 503> = {
  'no-token': 401,
  'malformed-token': 401,
  'wrong-algorithm': 401,
  'wrong-issuer': 401,
  'wrong-audience': 401,
  'no-expiry': 401,
  expired: 401,
  'not-yet-valid': 401,
  'lives-too-long': 401,
  'unknown-key': 401,
  'key-not-endorsed': 401,
  'bad-signature': 401,
  'wrong-channel': 401,
  'service-url-refused': 401,
  'service-url-not-signed': 401,
  'refused-by-sdk': 401,
  'closed-way-in': 401,
  'malformed-activity': 400,
  'foreign-tenant': 403,
  'keys-unavailable': 503,
};

/** A request that may not come in. 503 means that we could not tell, so the channel should ask again. */
export class ChannelRefusal extends Error {
  readonly why: RefusedBecause;
  readonly status: 400 | 401 | 403 | 503;

  constructor(why: RefusedBecause) {
    super(`Request refused: ${why}`);
    this.name = 'ChannelRefusal';
    this.why = why;
    this.status = statuses[why];
  }
}
