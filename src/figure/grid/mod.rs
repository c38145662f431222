//! Figures of many cells, panels or rows: heat maps, small multiples, rasters.
//!
//! ```text
//! heat_map ─▶ cells (colour_scale, contour) ─┐
//! multiples ─────────────────────────────────┼─▶ tiles (where panels stand), key (what signs mean)
//! raster ────────────────────────────────────┘
//! ```

mod cells;
mod colour_scale;
mod contour;
mod heat_map;
pub(super) mod key;
mod multiples;
mod raster;
mod tiles;

#[cfg(feature = "export")]
pub(super) use cells::boundary_in_values;
#[cfg(feature = "export")]
pub(super) use heat_map::MOST_PANELS;
pub use heat_map::{HeatCell, HeatMap, HeatPanel, heat_map};
pub use multiples::{Multiples, Tile, multiples};
pub use raster::{Raster, RasterRow, raster};

/// What a figure may hold too many of.
fn panels() -> crate::message::Message {
    crate::message::message!("tell-figure-panels", "panels")
}
