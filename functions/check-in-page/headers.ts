import type { FormId, Instant } from "../../schemas/values.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * This page alone has a worker, and looks through the camera. No cache may keep it but that of its own service worker,
 * which reads here until when, and of which event.
 */
export const headersOf = (formId: FormId, expiresAt: Instant): Record<string, string> => ({
  "content-security-policy": policy,
  "permissions-policy": "camera=(self), microphone=(), geolocation=()",
  "x-link-expires": expiresAt,
  "x-link-form": formId,
});
