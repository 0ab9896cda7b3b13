//! A chunk without outer marks to whether it is a web or e-mail address, which is one token whatever marks it holds.

/// Top-level domains that make `name.tld` an address; another word after a stop without space starts a sentence.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "news", "io", "co", "ai", "app", "uk",
    "us", "eu", "de", "fr", "ca", "au", "nz", "ie", "za", "ng", "ke", "ch", "es", "nl", "se", "pl", "ru",
    "ua", "cn", "jp", "br", "mx", "tv", "fm", "ly", "me", "example",
];

/// Starts of web addresses.
const SCHEMES: &[&str] = &["http://", "https://", "ftp://", "www."];

/// Whether `chunk` is an address. It is gone over once.
pub(super) fn is_address(chunk: &str) -> bool {
    if SCHEMES.iter().any(|scheme| starts_with_ignoring_case(chunk, scheme)) {
        return true;
    }
    if !chunk.as_bytes().contains(&b'.') {
        return false;
    }
    let host = chunk.split(['/', '?', '#']).next().unwrap_or(chunk);
    match host.split_once('@') {
        Some((local, domain)) => !local.is_empty() && is_host(domain, |_| true),
        None => is_host(host, |tail| DOMAINS.contains(&tail)),
    }
}

fn starts_with_ignoring_case(chunk: &str, head: &str) -> bool {
    chunk.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head))
}

/// Whether `host` is labels with stops between them, the last one accepted by `is_domain`: `pix.post.example:80`.
fn is_host(host: &str, is_domain: impl Fn(&str) -> bool) -> bool {
    let name = match host.split_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) => return false,
        None => host,
    };
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    name.rsplit_once('.')
        .is_some_and(|(head, tail)| is_domain(tail) && !tail.is_empty() && head.split('.').all(is_label))
}
