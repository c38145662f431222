//! The `calgate` program: everything is in the library, see [`calgate::cli`].

fn main() -> std::process::ExitCode {
    calgate::cli::main()
}
