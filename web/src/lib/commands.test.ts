import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What no person gives from a screen, each with its reason. */
const NO_SCREEN: Record<string, string> = {
  'POST /api/sms/incoming': 'the provider of text messages sends what somebody answered',
  'POST /api/accounts/me/sign-out': 'the gateway ends the session on all devices; /me leads there'
};

/** Called by one function for all services, or by the client of the public pages. */
const OTHER_CALLS: [RegExp, string][] = [
  [/^POST \/api\/operations\/\w+\/dead-letters\/replay$/, '/api/operations/${service}/dead-letters/replay'],
  [/^POST \/api\/complaints$/, "'/api/complaints', complaint"],
  [/^POST \/api\/complaints\/mine\/messages$/, "'/api/complaints/mine/messages'"],
  [/^POST \/api\/verifications\/qr$/, "'/api/verifications/qr'"],
  [/^POST \/api\/verifications\/credential$/, '/api/verifications/credential${']
];

const METHODS = ['post', 'put', 'patch', 'delete'];
const descriptions = readdirSync('../docs/openapi').filter((file) => file.endsWith('.json'));
const commands = descriptions.flatMap((file) => {
  const { paths } = JSON.parse(readFileSync(`../docs/openapi/${file}`, 'utf8')) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.filter((method) => method in operations).map((method) => `${method.toUpperCase()} ${path}`)
  );
});
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.(test|d)\.ts$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8').replaceAll(/\(\s+/g, '('))
  .join('\n');

function hasScreen(command: string): boolean {
  const [method, path] = command.split(' ');
  if (sources.includes(`${method}('${path}'`)) return true;
  return OTHER_CALLS.some(([which, call]) => which.test(command) && sources.includes(call));
}

test('everyCommandHasAScreen', () => {
  expect(commands.length).toBeGreaterThan(100);
  expect(commands.filter((command) => !hasScreen(command) && !(command in NO_SCREEN))).toEqual([]);
});

test('noExceptionIsLeftOver', () => {
  expect(Object.keys(NO_SCREEN).filter((command) => !commands.includes(command) || hasScreen(command))).toEqual([]);
});
