/* CVODE and LSODA on the equations of calgate.

   Built once for each case, with the case's model in front:
       calgate show model --format c cases/CASE.toml > model.c
       cc -O2 -DCASE='"CASE"' peers.c -o peers-CASE -lsundials_cvode ... -ldl -lm
   Then
       peers-CASE time LIBLSODA                one line `time,...` for each solver and tolerance
       peers-CASE error LIBLSODA REFERENCE     one line `error,...` for each
   LIBLSODA is the library within the Python package numbalsoda, or `-` to leave LSODA out.
   Both solvers begin afresh at each sudden change, as calgate does, and are given the same relative
   tolerance and, state by state, the same absolute one: a hundredth of it times the state's size. */

#define _GNU_SOURCE
#include "model.c"

#include <cvode/cvode.h>
#include <dlfcn.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

enum { N = CALGATE_STATES };
static const double absolute_fraction = 0.01;
static const double grid_ms = 0.1;
/* LSODA refuses an output closer to where it stands than it can step. */
static const double same_moment_ms = 1e-9;
static const double tolerances[] = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9};
/* A time is the mean of as many runs as fit into this. */
static const double least_time_ms = 40.0;

/* What a run cost, and how far it is from the reference. */
typedef struct { long steps, evaluations, jacobians; double error; int failed; } outcome;

static double cpu_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

/* ---- the reference, sample by sample ---- */

static double *reference;
static long samples;
static double largest[N];

static void read_reference(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    fseek(file, 0, SEEK_END);
    samples = ftell(file) / (long)(N * sizeof(double));
    rewind(file);
    reference = malloc((size_t)samples * N * sizeof(double));
    if (fread(reference, N * sizeof(double), (size_t)samples, file) != (size_t)samples) exit(1);
    fclose(file);
    for (long k = 0; k < samples; k++)
        for (int i = 0; i < N; i++)
            largest[i] = fmax(largest[i], fabs(reference[k * N + i]));
}

/* Distance of a state from sample `k`; a state that stays at nothing does not count. */
static double distance(long k, const double *y, const double *factor)
{
    double farthest = 0.0;
    for (int i = 0; i < N; i++)
        if (largest[i] > 0.0) {
            const double value = factor ? y[i] * factor[i] : y[i];
            const double off = fabs(value - reference[k * N + i]) / largest[i];
            if (!(off <= farthest)) farthest = off;
        }
    return farthest;
}

/* ---- CVODE ---- */

static long evaluations;

static int cvode_rates(realtype t, N_Vector y, N_Vector dy, void *around)
{
    calgate_rates(t, N_VGetArrayPointer(y), N_VGetArrayPointer(dy), around);
    return 0;
}

static int cvode_jacobian(realtype t, N_Vector y, N_Vector dy, SUNMatrix j, void *around,
                          N_Vector a, N_Vector b, N_Vector c)
{
    (void)dy; (void)a; (void)b; (void)c;
    calgate_jacobian(t, N_VGetArrayPointer(y), SUNDenseMatrix_Data(j), around);
    return 0;
}

static outcome cvode(int multistep, int exact, double tolerance, int sampling)
{
    outcome found = {0, 0, 0, 0.0, 0};
    SUNContext context;
    SUNContext_Create(NULL, &context);
    N_Vector y = N_VNew_Serial(N, context);
    N_Vector absolute = N_VNew_Serial(N, context);
    N_Vector sample = N_VNew_Serial(N, context);
    for (int i = 0; i < N; i++) {
        NV_Ith_S(y, i) = calgate_start[i];
        NV_Ith_S(absolute, i) = tolerance * absolute_fraction * calgate_scales[i];
    }
    double around[CALGATE_SURROUNDINGS];
    void *memory = CVodeCreate(multistep, context);
    CVodeInit(memory, cvode_rates, 0.0, y);
    CVodeSVtolerances(memory, tolerance, absolute);
    CVodeSetUserData(memory, around);
    CVodeSetMaxNumSteps(memory, 100000000);
    SUNMatrix matrix = SUNDenseMatrix(N, N, context);
    SUNLinearSolver linear = SUNLinSol_Dense(y, matrix, context);
    CVodeSetLinearSolver(memory, linear, matrix);
    if (exact) CVodeSetJacFn(memory, cvode_jacobian);
    long next = 0;
    for (int s = 0; s < calgate_stretch_count && !found.failed; s++) {
        const calgate_stretch *stretch = &calgate_stretches[s];
        const double end_ms = stretch->start_ms + stretch->length_ms;
        memcpy(around, stretch->around, sizeof around);
        CVodeReInit(memory, stretch->start_ms, y);
        CVodeSetStopTime(memory, end_ms);
        realtype t = stretch->start_ms;
        while (t < end_ms) {
            const int flag = CVode(memory, end_ms, y, &t, sampling ? CV_ONE_STEP : CV_NORMAL);
            if (flag < 0) { found.failed = 1; break; }
            for (; sampling && next < samples && next * grid_ms <= t; next++) {
                CVodeGetDky(memory, next * grid_ms, 0, sample);
                const double off = distance(next, N_VGetArrayPointer(sample), NULL);
                if (!(off <= found.error)) found.error = off;
            }
        }
        long count, of_quotients = 0;
        CVodeGetNumSteps(memory, &count);
        found.steps += count;
        CVodeGetNumRhsEvals(memory, &count);
        if (!exact) CVodeGetNumLinRhsEvals(memory, &of_quotients);
        found.evaluations += count + of_quotients;
        CVodeGetNumJacEvals(memory, &count);
        found.jacobians += count;
    }
    if (sampling && next < samples - 1) found.failed = 1;
    N_VDestroy(y);
    N_VDestroy(absolute);
    N_VDestroy(sample);
    CVodeFree(&memory);
    SUNLinSolFree(linear);
    SUNMatDestroy(matrix);
    SUNContext_Free(&context);
    return found;
}

/* ---- LSODA ---- */

typedef void (*lsoda_function)(void (*)(double, double *, double *, double *), int, double *,
                               double *, int, double *, double *, double, double, int, int *);
static lsoda_function lsoda_wrapper;

/* It knows one absolute tolerance for all states, so it is given states in units of their sizes
   (powers of two: nothing is rounded). */
static void lsoda_rates(double t, double *u, double *du, double *around)
{
    double y[N];
    for (int i = 0; i < N; i++) y[i] = u[i] * calgate_scales[i];
    calgate_rates(t, y, du, around);
    for (int i = 0; i < N; i++) du[i] = du[i] / calgate_scales[i];
    evaluations++;
}

static outcome lsoda(double tolerance, int sampling)
{
    outcome found = {0, 0, 0, 0.0, 0};
    static double *times, *states;
    const long most = sampling ? samples + 2 : 2;
    times = realloc(times, (size_t)most * sizeof *times);
    states = realloc(states, (size_t)most * N * sizeof *states);
    double u[N];
    for (int i = 0; i < N; i++) u[i] = calgate_start[i] / calgate_scales[i];
    evaluations = 0;
    long next = 0;
    for (int s = 0; s < calgate_stretch_count; s++) {
        const calgate_stretch *stretch = &calgate_stretches[s];
        const double end_ms = stretch->start_ms + stretch->length_ms;
        double around[CALGATE_SURROUNDINGS];
        memcpy(around, stretch->around, sizeof around);
        int count = 0;
        times[count++] = stretch->start_ms;
        const long first = next;
        if (sampling && next < samples && next * grid_ms <= stretch->start_ms + same_moment_ms) next++;
        const int at_start = next > first;
        const long inside = next;
        for (; sampling && next < samples && next * grid_ms < end_ms - same_moment_ms; next++)
            times[count++] = next * grid_ms;
        times[count++] = end_ms;
        int success = 0;
        lsoda_wrapper(lsoda_rates, N, u, around, count, times, states, tolerance,
                      tolerance * absolute_fraction, 100000000, &success);
        if (!success) { found.failed = 1; break; }
        if (at_start) found.error = fmax(found.error, distance(first, u, calgate_scales));
        for (long k = inside; k < next; k++) {
            const double off = distance(k, states + (k - inside + 1) * N, calgate_scales);
            if (!(off <= found.error)) found.error = off;
        }
        memcpy(u, states + (long)(count - 1) * N, sizeof u);
    }
    if (sampling && next == samples - 1) found.error = fmax(found.error, distance(next, u, calgate_scales));
    found.evaluations = evaluations;
    return found;
}

/* ---- all of them ---- */

static const struct { const char *name; int which, exact; } solvers[] = {
    {"CVODE BDF, exact Jacobian", CV_BDF, 1},
    {"CVODE BDF, difference quotients", CV_BDF, 0},
    {"CVODE Adams, exact Jacobian", CV_ADAMS, 1},
    {"LSODA", 0, 0},
};

static outcome solve(int which, int exact, double tolerance, int sampling)
{
    return which ? cvode(which, exact, tolerance, sampling) : lsoda(tolerance, sampling);
}

int main(int count, char **words)
{
    if (count < 3) { fprintf(stderr, "usage: %s time|error LIBLSODA [REFERENCE]\n", words[0]); return 2; }
    const int with_error = !strcmp(words[1], "error");
    if (strcmp(words[2], "-")) {
        void *library = dlopen(words[2], RTLD_NOW);
        if (!library) { fprintf(stderr, "%s\n", dlerror()); return 1; }
        *(void **)&lsoda_wrapper = dlsym(library, "lsoda_wrapper");
    }
    if (with_error) read_reference(words[3]);
    for (size_t s = 0; s < sizeof solvers / sizeof *solvers; s++) {
        if (!solvers[s].which && !lsoda_wrapper) continue;
        for (size_t k = 0; k < sizeof tolerances / sizeof *tolerances; k++) {
            const double tolerance = tolerances[k];
            if (with_error) {
                const outcome o = solve(solvers[s].which, solvers[s].exact, tolerance, 1);
                if (o.failed) fprintf(stderr, "%s fails on %s at %g\n", solvers[s].name, CASE, tolerance);
                else printf("error,\"%s\",%s,%g,%ld,%ld,%.3e\n", solvers[s].name, CASE, tolerance,
                            o.steps, o.evaluations, o.error);
            } else {
                int runs = 0, failed = 0;
                const double begun_ms = cpu_ms();
                double spent_ms = 0.0;
                while (!failed && spent_ms < least_time_ms) {
                    failed = solve(solvers[s].which, solvers[s].exact, tolerance, 0).failed;
                    runs++;
                    spent_ms = cpu_ms() - begun_ms;
                }
                if (!failed) printf("time,\"%s\",%s,%g,%.5f\n", solvers[s].name, CASE, tolerance, spent_ms / runs);
            }
            fflush(stdout);
        }
    }
    return 0;
}
