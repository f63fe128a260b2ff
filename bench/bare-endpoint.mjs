// A bare interactions endpoint, as short as it can be: Fastify, the signature checked, one constant reply.
import { createPublicKey, verify } from 'node:crypto';
import fastify from 'fastify';

const x = Buffer.from(process.env.DISCORD_PUBLIC_KEY, 'hex').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });

const app = fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.post('/interactions', (request, reply) => {
  const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': timestamp = '' } = request.headers;
  const message = Buffer.concat([Buffer.from(timestamp), request.body]);
  if (!verify(null, message, key, Buffer.from(signature, 'hex'))) return reply.code(401).send();
  return reply.send({ type: 4, data: { content: 'Hello' } });
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
console.log(JSON.stringify({ msg: 'Ready', url: `${url}/interactions` }));
