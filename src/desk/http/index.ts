export { deskApp } from './app.js';
export { EventFeed } from './event-feed.js';
export { RateLimiter } from './guard.js';
export { openApi } from './openapi.js';
