// Adds to package-lock.json the optional packages for other systems that npm knows only by name.
import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv[2];
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', netbsd: 'netbsd', openbsd: 'openbsd', linux: 'linux', linuxmusl: 'linux', win32: 'win32', windows: 'win32', openharmony: 'openharmony', sunos: 'sunos', aix: 'aix' };
const cpus = { arm64: 'arm64', x64: 'x64', x86_64: 'x64', ia32: 'ia32', arm: 'arm', ppc64: 'ppc64', s390x: 's390x', riscv64: 'riscv64', loong64: 'loong64', wasm32: 'wasm32', armeabi: 'arm', mips64el: 'mips64el' };
const added = [];
for (const [where, entry] of Object.entries({ ...lock.packages })) for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
  if (lock.packages[`node_modules/${name}`] || lock.packages[`${where}/node_modules/${name}`]) continue;
  const words = name.split('/').at(-1).split(/[-.]/);
  const os = words.map((w) => systems[w]).find(Boolean), cpu = words.map((w) => cpus[w]).find(Boolean);
  const musl = words.includes('musl') || words.includes('musleabihf') || words.includes('linuxmusl');
  const libc = os === 'linux' ? (musl ? ['musl'] : words.some((w) => w.startsWith('gnu')) ? ['glibc'] : undefined) : undefined;
  if (!/^\d/.test(range) || (!os && !cpu)) { console.log('left:', where, name, range); continue; }
  lock.packages[`node_modules/${name}`] = { version: range, ...(cpu ? { cpu: [cpu] } : {}), ...(entry.dev ? { dev: true } : {}), ...(libc ? { libc } : {}), optional: true, ...(os ? { os: [os] } : {}) };
  added.push(`${name}@${range} ${os} ${cpu} ${libc ?? ''}`);
}
const { '': root, ...rest } = lock.packages;
lock.packages = { '': root, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.join('\n'));
