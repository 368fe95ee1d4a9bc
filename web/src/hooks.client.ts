import type { HandleClientError } from '@sveltejs/kit';

/** An address that does not exist is shown on the page; only mistakes of our own belong into the console. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) console.error(error);
  return { message };
};
