//! What each file of the program says at its head, collected when the program is built.

include!(concat!(env!("OUT_DIR"), "/heads.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_model_is_there_with_its_head() {
        let of = |path: &str| HEADS.iter().find(|(file, _)| *file == path).map(|(_, head)| *head);
        assert!(of("src/model/surface_charge.rs").is_some_and(|head| head.contains("divalent")));
        assert!(HEADS.iter().all(|(_, head)| !head.is_empty() && !head.contains("//!")));
        assert!(HEADS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
