import { crc32 } from 'node:zlib';

/** A ZIP archive of a few small files, stored as they are: what mammoth is handed. */
export function zipOf(files: ReadonlyMap<string, string | Uint8Array>): Buffer {
  const stored = [...files].map(([name, content]) => ({
    name: Buffer.from(name),
    content: Buffer.from(content),
  }));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of stored) {
    const facts = factsOf(name, content);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, content]);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, where(at), name);
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...locals, list, end(stored.length, list.length, at)]);
}

/** Version, flags, method, time, date, checksum, the two sizes, lengths of the name and of nothing. */
function factsOf(name: Buffer, content: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function where(at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return rest;
}

function end(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(at, 16);
  return record;
}
