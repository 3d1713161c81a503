import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { done, mostPages, type Step, unread } from '../reading.ts';

/** Words alone: nothing is fetched, drawn or compiled, and no picture is unpacked. */
const wordsOnly = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
  maxImageSize: 1,
  verbosity: VerbosityLevel.ERRORS,
} as const;

/** Opens a PDF that needs no password; whoever opens it has to `destroy` it. */
export async function openPdf(bytes: Uint8Array): Promise<Step<PDFDocumentProxy>> {
  const task = getDocument({ ...wordsOnly, data: Uint8Array.from(bytes) });
  try {
    const pdf = await task.promise;
    if (pdf.numPages <= mostPages) return done(pdf);
    await task.destroy();
    return unread('too-many-pages');
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    await task.destroy();
    return unread(cause.name === 'PasswordException' ? 'locked' : 'damaged');
  }
}
