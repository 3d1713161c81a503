import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appPackage, stringFiles } from '../app-package/package.ts';

/** `npm run package`: writes dist/lantern.zip for the Teams admin centre, from BOT_ID and TAB_DOMAIN. */
try {
  const read = (name: string) => readFileSync(`appPackage/${name}`, 'utf8');
  const manifest = read('manifest.json');
  const strings = Object.fromEntries(stringFiles(manifest).map((file) => [file, read(file)]));
  const zip = appPackage({ manifest, strings }, process.env);
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/lantern.zip', zip);
  process.stdout.write(
    'dist/lantern.zip is ready. Upload it in the Teams admin centre: Teams apps, Manage apps, Upload new app.\n',
  );
} catch (fault) {
  process.stderr.write(
    `${fault instanceof Error ? fault.message : 'The package could not be made'}\n`,
  );
  process.exitCode = 1;
}
