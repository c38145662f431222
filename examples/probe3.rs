use calgate::lanes::Lanes;
use calgate::model::{environment::Environment, physiology::Physiology, state::STATES};
use calgate::simulate::equations::{Preparation, SegmentEquations};
use calgate::{scenario, simulate};
use std::hint::black_box;
use std::time::Instant;
struct K<'a, const L: usize> {
    p: &'a Physiology<Lanes<L>>,
    e: &'a Environment<Lanes<L>>,
    y: &'a mut [Lanes<L>; STATES],
    n: usize,
}
impl<const L: usize> pulp::NullaryFnOnce for K<'_, L> {
    type Output = ();
    #[inline(always)]
    fn call(self) {
        for _ in 0..self.n {
            let d = self.p.changes_per_ms(self.y, self.e);
            for i in 0..STATES {
                self.y[i] = self.y[i] + d[i] * 1e-9;
            }
        }
    }
}
fn t(mut f: impl FnMut(), n: usize) -> f64 {
    let mut v: Vec<f64> = (0..7)
        .map(|_| {
            let t = Instant::now();
            f();
            t.elapsed().as_secs_f64()
        })
        .collect();
    v.sort_by(f64::total_cmp);
    v[0] * 1e9 / n as f64
}
fn go<const L: usize>(p: &Physiology<f64>, e: &Environment<f64>, y: &[f64; STATES]) {
    let pl = p.map(|v| calgate::lanes::Known::of(Lanes([v; L])));
    let c = |v| Lanes([v; L]);
    let el = Environment {
        applied_current_uA_cm2: c(e.applied_current_uA_cm2),
        calcium_mM: c(e.calcium_mM),
        magnesium_mM: c(e.magnesium_mM),
        gating_shift_mV: c(e.gating_shift_mV),
        potassium_step_mV: c(e.potassium_step_mV),
        sodium_step_mV: c(e.sodium_step_mV),
    };
    let mut yl = y.map(c);
    let n = 400;
    println!(
        "L={L} base {:.1} ns/lane",
        t(|| { pulp::NullaryFnOnce::call(K { p: &pl, e: &el, y: black_box(&mut yl), n }) }, n)
            / L as f64
    );
    if let Some(v3) = pulp::x86::V3::try_new() {
        println!(
            "L={L} v3 {:.1} ns/lane",
            t(|| v3.vectorize(K { p: &pl, e: &el, y: black_box(&mut yl), n }), n) / L as f64
        );
    }
    if let Some(v4) = pulp::x86::V4::try_new() {
        println!(
            "L={L} v4 {:.1} ns/lane",
            t(|| v4.vectorize(K { p: &pl, e: &el, y: black_box(&mut yl), n }), n) / L as f64
        );
    }
}
fn main() {
    let s = scenario::load_text("x", "schema=1\n[run]\nduration=\"12 ms\"\n", &[]).unwrap();
    let physiology = Physiology::new(&s.parameters, s.choices);
    let segs = simulate::segments::segments(&s.protocol, &physiology);
    let preparation = Preparation::new(physiology);
    let eq = SegmentEquations { preparation: &preparation, segment: &segs[0], noise: None };
    let y = simulate::rest::resting_state(&eq);
    let e = segs[0].environment(0.0, None);
    let n = 400;
    let mut yy = y;
    println!(
        "f64 {:.1} ns",
        t(
            || for _ in 0..n {
                let d = physiology.changes_per_ms(black_box(&yy), &e);
                for i in 0..STATES {
                    yy[i] += d[i] * 1e-9;
                }
            },
            n
        )
    );
    go::<1>(&physiology, &e, &y);
    go::<2>(&physiology, &e, &y);
    go::<4>(&physiology, &e, &y);
    go::<8>(&physiology, &e, &y);
    go::<16>(&physiology, &e, &y);
}
