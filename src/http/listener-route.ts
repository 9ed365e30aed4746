import { type IncomingMessage, type ServerResponse } from 'node:http';

/** Where a server hands its requests: the one router of the application. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;
