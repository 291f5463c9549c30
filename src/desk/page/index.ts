export { comparisonPage } from './comparison-page.js';
export { DESK_SCRIPT } from './desk-script.js';
export { DESK_STYLE } from './desk-style.js';
export { frontPage, LIVE_POLICY, loginPage, messagePage, storyPage, waitingPage } from './live-pages.js';
