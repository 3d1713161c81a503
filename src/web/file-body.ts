import type { Request, RequestHandler, Response } from 'restify';
import { collect } from './json-body.ts';
import { plainReply } from './plain-reply.ts';
import type { Reply } from './route.ts';

/** As large as a policy may be; whoever reads it checks again. */
export const mostFileBytes = 50 * 1024 * 1024;
/** A line that is slower than this gives up before the server does. */
const fileMs = 28_000;
/** As many at once as the memory holds. */
const mostAtOnce = 3;

const tooBig: Reply = {
  status: 413,
  body: {
    why: 'too-big',
    words:
      'This file is larger than 50 MB. Take out the pictures and save it again. Nothing was changed.',
  },
};
const busy: Reply = {
  status: 503,
  body: {
    why: 'busy',
    words:
      'Other documents are being read just now. Nothing was changed. Please try again in a minute.',
  },
};

/**
 * Reads the bytes of one file into `req.body`, with its name from the header `x-file-name`. Not a byte is
 * read before `refusal` has said that this person may send one, and none after the cap.
 */
export function fileBody(
  refusal: (req: Request) => Promise<Reply | null>,
  give: (res: Response, reply: Reply) => void,
): RequestHandler {
  const under = { way: 0 };
  return (req, res, next) => {
    const refuse = (reply: Reply) => {
      res.setHeader('connection', 'close');
      give(res, reply);
      next(false);
    };
    void refusal(req).then((refused) => {
      // whoever has hung up meanwhile would take a place that nothing gives back
      if (res.closed) return next(false);
      if (refused) return refuse(refused);
      if (req.headers['content-type'] !== 'application/octet-stream') {
        plainReply(res, 415);
        return next(false);
      }
      if (Number(req.headers['content-length'] ?? 0) > mostFileBytes) return refuse(tooBig);
      if (under.way >= mostAtOnce) return refuse(busy);
      under.way += 1;
      res.once('close', () => {
        under.way -= 1;
      });
      collect(req, { maxBytes: mostFileBytes, bodyMs: fileMs }, (bytes, failed) => {
        if (bytes === null) {
          if (failed === 413) return refuse(tooBig);
          if (failed) plainReply(res, failed);
          return next(false);
        }
        req.body = { name: nameIn(req), bytes: new Uint8Array(bytes) };
        next();
      });
    });
  };
}

/** As the browser sends it, percent-encoded; a name that cannot be read is none. */
function nameIn({ headers }: Request): string {
  try {
    return decodeURIComponent(String(headers['x-file-name'] ?? '')).slice(0, 300);
  } catch {
    return '';
  }
}
