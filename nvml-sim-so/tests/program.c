/* A program that is linked to NVML, as programs in C are. It prints what the library reports of its GPUs. */

#include <stdio.h>

#ifdef _WIN32
#define NVML __declspec(dllimport)
#else
#define NVML
#endif

typedef struct nvmlDevice_st *nvmlDevice_t;
typedef struct {
    unsigned long long total, free, used;
} nvmlMemory_t;

NVML int nvmlInit_v2(void);
NVML int nvmlShutdown(void);
NVML const char *nvmlErrorString(int result);
NVML int nvmlSystemGetDriverVersion(char *version, unsigned int length);
NVML int nvmlDeviceGetCount_v2(unsigned int *count);
NVML int nvmlDeviceGetHandleByIndex_v2(unsigned int index, nvmlDevice_t *device);
NVML int nvmlDeviceGetName(nvmlDevice_t device, char *name, unsigned int length);
NVML int nvmlDeviceGetMemoryInfo(nvmlDevice_t device, nvmlMemory_t *memory);
NVML int nvmlDeviceGetCpuAffinity(nvmlDevice_t device, unsigned int size, unsigned long *set);

#define CALL(call) \
    do { \
        int result = (call); \
        if (result != 0) { \
            printf("%s: %s\n", #call, nvmlErrorString(result)); \
            return 1; \
        } \
    } while (0)

int main(void) {
    /* 128 CPUs, in words of 32 bits on Windows and of 64 bits on Linux. */
    unsigned long set[128 / (8 * sizeof(unsigned long))];
    const unsigned int bits = 8 * sizeof(unsigned long);
    char text[96];
    unsigned int count, index, cpu;
    nvmlMemory_t memory;
    nvmlDevice_t device;

    CALL(nvmlInit_v2());
    CALL(nvmlSystemGetDriverVersion(text, sizeof(text)));
    printf("driver %s\n", text);
    CALL(nvmlDeviceGetCount_v2(&count));
    for (index = 0; index < count; index++) {
        CALL(nvmlDeviceGetHandleByIndex_v2(index, &device));
        CALL(nvmlDeviceGetName(device, text, sizeof(text)));
        CALL(nvmlDeviceGetMemoryInfo(device, &memory));
        CALL(nvmlDeviceGetCpuAffinity(device, 128 / bits, set));
        printf("%u: %s, %llu bytes, CPUs", index, text, memory.total);
        for (cpu = 0; cpu < 128; cpu++) {
            if (set[cpu / bits] >> cpu % bits & 1) {
                printf(" %u", cpu);
            }
        }
        printf("\n");
    }
    CALL(nvmlShutdown());
    return 0;
}
