// Loaded before the Agents Playground, which has no way to say where it listens and so listens on
// every network, and which would outlive a demo that was killed.
const net = require('node:net');

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function onLoopbackOnly(...given) {
  const [first, second, ...rest] = given;
  if (first !== null && typeof first === 'object' && !('path' in first) && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, second, ...rest);
  }
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    const others = typeof second === 'string' ? rest : [second, ...rest];
    return listen.call(this, first, '127.0.0.1', ...others.filter((item) => item !== undefined));
  }
  if (first === undefined || first === null || typeof first === 'function') {
    return listen.call(this, 0, '127.0.0.1', ...given.filter((item) => typeof item === 'function'));
  }
  return listen.apply(this, given);
};

if (process.channel) {
  process.once('disconnect', () => process.exit());
  process.channel.unref();
}
