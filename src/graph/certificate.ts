import { createPrivateKey, X509Certificate } from 'node:crypto';

/** What msal wants to know of a certificate. */
export type Certificate = { readonly thumbprintSha256: string; readonly privateKey: string };

/**
 * Reads a PEM text that holds a certificate and its private key, in either order.
 *
 * @throws without saying what was in the text.
 */
export function readCertificate(pem: string): Certificate {
  try {
    const thumbprintSha256 = new X509Certificate(pem).fingerprint256.replaceAll(':', '');
    const privateKey = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();
    return { thumbprintSha256, privateKey };
  } catch {
    // OpenSSL's own words may quote the text, and the text holds the key.
    throw new Error('The certificate must be PEM text with the certificate and its private key');
  }
}

/** The moment from which a certificate no longer holds. */
export const certificateEnds = (pem: string): Date => new Date(new X509Certificate(pem).validTo);
