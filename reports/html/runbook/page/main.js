import { addCopyButtons } from '../../page/copy.js';
import { keepEntries } from './entries.js';

addCopyButtons(document);
keepEntries(document);
document.documentElement.dataset.ready = 'true';
