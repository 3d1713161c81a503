import { buildTab, buildTabIfStale } from '../build-tab.ts';

await (process.argv.includes('--if-stale') ? buildTabIfStale() : buildTab());
