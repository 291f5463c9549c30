export type { Arrival, TimeSource } from './arrival.js';
export type { StreamStory } from './describe-story.js';
export type { FollowOptions, RejectedArrival } from './follow.js';
export { type StoriesSince, storiesSince } from './stories-since.js';
export type { EventBase, StoryEvent } from './story-events.js';
export { type ArrivalOptions, type RestoreOptions, StoryStream, type StreamStoriesOptions } from './story-stream.js';
export type { StreamOptions } from './stream-options.js';
export { STREAM_SNAPSHOT } from './stream-snapshot.js';
