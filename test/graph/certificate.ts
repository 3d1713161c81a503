import { generateKeyPairSync, sign } from 'node:crypto';

/** One DER value: its tag, its length, its content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 128 ? [body.length] : [0x82, Math.floor(body.length / 256), body.length % 256];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...content: readonly Uint8Array[]) => der(0x30, ...content);
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content);
const text = (tag: number, said: string) => der(tag, Buffer.from(said));
const rsaWithSha256 = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'));
const name = sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), text(0x0c, 'test'))));
const validity = sequence(text(0x17, '260101000000Z'), text(0x17, '490101000000Z'));

/** A certificate made on the spot, signed by itself, as PEM with and without its private key. */
export function newCertificate(): { readonly withKey: string; readonly alone: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = sequence(
    der(0xa0, Buffer.from('020102', 'hex')),
    Buffer.from('020101', 'hex'),
    rsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const whole = sequence(signed, rsaWithSha256, bits(sign('sha256', signed, privateKey)));
  const alone = `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`;
  return { alone, withKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) + alone };
}
