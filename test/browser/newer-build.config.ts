/**
 * The app as it will be built some day: with a model of today's edition that is one version newer, from the same sources. Its
 * files have other names wherever that shows. For `new-version.test.ts` alone.
 */
import { mergeConfig, type Plugin } from 'vite';
import config from '../../vite.config.ts';

const newerModel: Plugin = {
  name: 'newer-model',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/machines/edition.ts')) return null;
    const newer = code.replaceAll('modelVersion: 2', 'modelVersion: 3');
    if (newer === code) throw new Error('The model has no version 2 any more: this build would not be newer.');
    return newer;
  },
};

export default mergeConfig(config, { plugins: [newerModel] });
