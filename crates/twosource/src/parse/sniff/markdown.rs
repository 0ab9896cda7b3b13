//! Whether a text is Markdown: front matter, or several signs that plain copy does not have together.

/// Lines of front matter that are looked through for its end.
const FRONT_MATTER_LINES: usize = 200;

/// Whether `head` is Markdown. One sign alone is not enough: plain copy quotes numbers with `#` and has stars in lists.
pub(super) fn is_markdown(head: &str) -> bool {
    has_front_matter(head) || has_signs(head)
}

/// A first line of three dashes or plus signs, a key in the next that is written, and a line that closes it.
fn has_front_matter(head: &str) -> bool {
    let mut lines = head.lines();
    let (fence, mark) = match lines.next().map(str::trim_end) {
        Some("---") => ("---", ':'),
        Some("+++") => ("+++", '='),
        _ => return false,
    };
    let mut lines = lines
        .take(FRONT_MATTER_LINES)
        .skip_while(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    let is_key = |line: &str| {
        let key = line.split(mark).next().unwrap_or_default().trim_end();
        key.len() < line.len()
            && !key.is_empty()
            && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\''))
    };
    lines.next().is_some_and(is_key)
        && lines.any(|line| line.trim_end() == fence || (fence == "---" && line.trim_end() == "..."))
}

fn has_signs(head: &str) -> bool {
    let headings = head.lines().filter(|line| is_heading(line)).count();
    let links =
        head.match_indices("](").filter(|(at, _)| is_target(head.get(at + 2..).unwrap_or_default())).count();
    let fences = head.lines().filter(|line| line.starts_with("```")).count();
    let strong = head.match_indices("**").count() / 2;
    match headings {
        0 => links > 1,
        1 => links + fences / 2 + strong > 0,
        _ => true,
    }
}

/// `## Words`, but no `# 1` and no `#hashtag`.
fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    (1..=6).contains(&level)
        && rest.starts_with(' ')
        && rest.trim_start().starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '['))
}

/// Whether what follows `](` is an address.
fn is_target(rest: &str) -> bool {
    ["http://", "https://", "mailto:", "/", "./", "../", "#", "<"].iter().any(|start| rest.starts_with(start))
}
